#pragma once

#include <cstddef>
#include <cstdint>

#include <tlswire/handshake/ech_forms.hpp>
#include <tlswire/handshake/extension/ech_outer_extensions.hpp>
#include <tlswire/handshake/extension_list.hpp>
#include <tlswire/handshake/serialize_with.hpp>
#include <tlswire/wire/result.hpp>

namespace tlswire {

namespace detail {

/// Extensions of an inner hello that stand in a row, and in the same order in the outer hello.
struct ech_run {
  std::size_t first = 0;
  std::size_t count = 0;
  std::size_t size = 0;  ///< of them, with their headers
};

constexpr bool may_be_referenced(const extension& e) noexcept {
  // RFC 9849 section 5.1.
  return e.extension_type != ExtensionType::encrypted_client_hello &&
         e.extension_type != ExtensionType::ech_outer_extensions;
}

/// The run from `inner`, which is extension `first`.
template <class Iterator>
constexpr ech_run run_from(Iterator inner, const Iterator& inner_end, std::size_t first, Iterator outer,
                           const Iterator& outer_end) noexcept {
  constexpr std::size_t most = (codec<OuterExtensions>::max_size - 1) / 2;
  ech_run run{first};
  for (; inner != inner_end && run.count < most && may_be_referenced(*inner); ++inner) {
    while (outer != outer_end && outer->extension_type != inner->extension_type) ++outer;
    if (outer == outer_end || !(outer->extension_data == inner->extension_data)) break;
    ++outer;
    ++run.count;
    run.size += 4 + inner->extension_data.size();
  }
  return run;
}

/// The run that saves most.
template <class List>
constexpr ech_run best_run(const List& inner, const List& outer) noexcept {
  ech_run best{};
  std::size_t first = 0;
  for (auto i = inner.begin(); i != inner.end(); ++i, ++first) {
    const ech_run run = run_from(i, inner.end(), first, outer.begin(), outer.end());
    if (run.size - 2 * run.count > best.size - 2 * best.count) best = run;
  }
  // The header and the length of ech_outer_extensions itself take 5 bytes.
  return best.size - 2 * best.count > 5 ? best : ech_run{};
}

template <class Hello>
constexpr result<bytes> ech_compress_into(const Hello& inner, const Hello& outer, std::uint8_t* data,
                                          std::size_t size) noexcept {
  const auto& list = *inner.extensions;
  const ech_run run = best_run(list, *outer.extensions);
  const auto head = ech_head<typename ech_forms<Hello>::encoded_hello>(inner);
  return serialize_with_into(
      head, data, size,
      [&](auto& editor) {
        ExtensionType types[(codec<OuterExtensions>::max_size - 1) / 2]{};
        std::size_t index = 0;
        for (const extension& e : list) {
          const bool in_run = index >= run.first && index - run.first < run.count;
          if (in_run) types[index - run.first] = e.extension_type;
          if (in_run && index + 1 == run.first + run.count) {
            editor.template add<ech_outer_extensions>(OuterExtensions(types, run.count));
          } else if (!in_run) {
            editor.copy(e);
          }
          ++index;
        }
      },
      no_context{});
}

}  // namespace detail

/// Writes the EncodedClientHelloInner of an inner hello into `out`, without padding: without the session id,
/// which the outer hello must share, and with ech_outer_extensions for the row of extensions that saves most
/// bytes among those that the outer hello repeats. RFC 9849 section 5.1. Where nothing is to be saved there
/// is no ech_outer_extensions. Zeros may be written behind it, as many as `ech_padding` says.
///
/// Takes time that grows with the product of the numbers of extensions: meant for one's own hellos. Of DTLS
/// as of TLS.
template <class Hello, class Out>
requires requires(Out& out) {
  typename detail::ech_forms<Hello>::encoded;
  { out.data() } -> std::same_as<std::uint8_t*>;
  out.size();
}
[[nodiscard]] constexpr result<bytes> ech_compress(const Hello& inner, const Hello& outer,
                                                   Out&& out) noexcept {
  return detail::ech_compress_into(inner, outer, out.data(), out.size());
}
template <class Hello, std::size_t N>
requires requires { typename detail::ech_forms<Hello>::encoded; }
[[nodiscard]] constexpr result<bytes> ech_compress(const Hello& inner, const Hello& outer,
                                                   std::uint8_t (&out TLSWIRE_LIFETIMEBOUND)[N]) noexcept {
  return detail::ech_compress_into(inner, outer, out, N);
}

/// Number of zeros that RFC 9849 section 6.1.3 recommends behind a `client_hello` of `size` bytes in an
/// EncodedClientHelloInner, for the `maximum_name_length` of the ECHConfig. `name_length` is that of the
/// host_name in the server_name of the inner hello, in bytes; 0 if it has none. Bodies of other extensions
/// whose lengths give something away are the caller's to pad.
constexpr std::size_t ech_padding(std::size_t size, std::size_t name_length,
                                  std::uint8_t maximum_name_length) noexcept {
  // A server_name with one name takes 9 bytes more than the name.
  const std::size_t for_name = name_length == 0                    ? maximum_name_length + std::size_t{9}
                               : name_length < maximum_name_length ? maximum_name_length - name_length
                                                                   : 0;
  const std::size_t padded = size + for_name;
  return for_name + (31 - (padded + 31) % 32);
}

}  // namespace tlswire
