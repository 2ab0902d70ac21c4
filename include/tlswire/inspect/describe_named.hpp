#pragma once

#include <cstddef>
#include <string_view>

#include <tlswire/handshake/dtls_handshake.hpp>
#include <tlswire/handshake/ech_config.hpp>
#include <tlswire/handshake/exported_authenticator.hpp>
#include <tlswire/handshake/extensions.hpp>
#include <tlswire/handshake/handshake.hpp>
#include <tlswire/handshake/message/dtls/encoded_client_hello_inner.hpp>
#include <tlswire/handshake/message/encoded_client_hello_inner.hpp>
#include <tlswire/handshake/message/ssl2/client_hello.hpp>
#include <tlswire/handshake/message/tls12/cached_info.hpp>
#include <tlswire/inspect/describe.hpp>
#include <tlswire/inspect/describe_errata.hpp>
#include <tlswire/inspect/describe_walk.hpp>
#include <tlswire/inspect/schema.hpp>
#include <tlswire/inspect/schema_of.hpp>
#include <tlswire/inspect/text_sink.hpp>
#include <tlswire/record/ack.hpp>
#include <tlswire/record/alert.hpp>
#include <tlswire/record/change_cipher_spec.hpp>
#include <tlswire/record/connection_id.hpp>
#include <tlswire/record/dtls_ciphertext.hpp>
#include <tlswire/record/dtls_inner_plaintext.hpp>
#include <tlswire/record/dtls_plaintext.hpp>
#include <tlswire/record/heartbeat_message.hpp>
#include <tlswire/record/return_routability_check.hpp>
#include <tlswire/record/tls12/dtls_ciphertext.hpp>
#include <tlswire/record/tls12/dtls_inner_plaintext.hpp>
#include <tlswire/record/tls12/tls_ciphertext.hpp>
#include <tlswire/record/tls_ciphertext.hpp>
#include <tlswire/record/tls_inner_plaintext.hpp>
#include <tlswire/record/tls_plaintext.hpp>
#include <tlswire/registry/compression_method.hpp>
#include <tlswire/registry/quic_transport_parameter_id.hpp>
#include <tlswire/wire/fields.hpp>

namespace tlswire {

namespace detail {

// They lead to everything but the bodies of extensions. Records of DTLS need the context of a connection ID.
using described_roots =
    type_list<Handshake, DTLSHandshake, EncodedClientHelloInner, dtls::EncodedClientHelloInner,
              tls12::CertificateCachedInfo, tls12::CertificateRequestCachedInfo, ssl2::ClientHello,
              ExportedAuthenticator, AuthenticatorRequest, TLSPlaintext, TLSCiphertext, TLSInnerPlaintext,
              tls12::TLSCiphertext, DTLSPlaintext, DTLSCiphertext, DTLSInnerPlaintext, tls12::DTLSCiphertext,
              tls12::DTLSInnerPlaintext, Alert, ChangeCipherSpec, HeartbeatMessage, ACK,
              return_routability_check, ECHConfigList, CompressionMethod, QuicTransportParameterId>;

template <class List>
struct schemas_of;
template <class... T>
struct schemas_of<type_list<T...>> {
  static constexpr const schema* rows[] = {&schema_in<T, connection_id_context, no_parent>...};
};
template <class List>
struct described_of;
template <class... E>
struct described_of<type_list<E...>> {
  static constexpr const described_extension* rows[] = {&described<E, connection_id_context>...};
};

/// Calls `visit` with every extension and then with every production that is known, once each.
template <class Visit>
void each_described(Visit& visit) {
  for (const described_extension* e : described_of<known_extensions>::rows) visit(*e);
  production_walk walk(visit);
  for (const described_extension* e : described_of<known_extensions>::rows) {
    for (std::size_t i = 0; i < e->count; ++i) walk(*e->bodies[i].body);
  }
  for (const schema* root : schemas_of<described_roots>::rows) walk(*root);
}

/// `Certificate` means those of all namespaces, `tls12::Certificate` the one.
constexpr bool is_called(const schema& type, std::string_view name) noexcept {
  if (type.name.empty() || name.size() < type.name.size()) return false;
  const std::size_t before = name.size() - type.name.size();
  if (name.substr(before) != type.name) return false;
  const std::string_view space = subspace(type.scope);
  return before == 0 || (!space.empty() && before == space.size() + 2 &&
                         name.substr(0, before - 2) == space && name[before - 1] == ':');
}

/// Describes what is called so.
class describe_called {
 public:
  describe_called(std::string_view name, bool all, text_sink out) noexcept
      : name_(name), all_(all), out_(out) {}

  void operator()(const described_extension& e) {
    if (name_.empty() || (e.name != name_ && e.structure != name_)) return;
    between();
    if (all_) {
      describe_extension_and_needed(e, out_);
    } else {
      describe_extension(e, out_);
    }
  }
  void operator()(const schema& type) {
    if (!is_called(type, name_)) return;
    between();
    if (all_) {
      describe_schema_and_needed(type, type.name, out_);
    } else {
      describe_schema(type, type.name, out_);
    }
  }
  bool found() const noexcept { return found_; }

 private:
  void between() {
    if (found_) out_("\n");
    found_ = true;
  }

  std::string_view name_;
  bool all_;
  text_sink out_;
  bool found_ = false;
};

/// Prints what things are called, a line each.
class describe_names_of_all {
 public:
  explicit describe_names_of_all(text_sink out) noexcept : out_(out) {}

  void operator()(const described_extension& e) const {
    out_(e.name);
    out_("\n");
    if (!e.structure.empty()) {
      out_(e.structure);
      out_("\n");
    }
  }
  void operator()(const schema& type) const {
    if (type.name.empty()) return;
    const std::string_view space = subspace(type.scope);
    out_(space);
    out_(space.empty() ? "" : "::");
    out_(type.name);
    out_("\n");
  }

 private:
  text_sink out_;
};

}  // namespace detail

/// Prints what has this name: a message, another struct, a vector or an enum (`ServerHello`, `CipherSuite`),
/// or an extension (`key_share`, `PreSharedKeyExtension`). One name may mean several, of which each is
/// printed, with the namespace in a comment above it; `tls12::Certificate` means one. False if nothing has
/// it.
///
/// This header takes the compiler some seconds, as it names every type; inspect.hpp leaves it out.
inline bool describe(std::string_view name, text_sink out) {
  detail::describe_called visit(name, false, out);
  detail::each_described(visit);
  return visit.found();
}

/// The same, each with everything that it needs, as by `describe_all<T>`.
inline bool describe_all(std::string_view name, text_sink out) {
  detail::describe_called visit(name, true, out);
  detail::each_described(visit);
  return visit.found();
}

/// Prints every name that `describe` knows, a line each.
inline void describe_names(text_sink out) {
  detail::describe_names_of_all visit(out);
  detail::each_described(visit);
}

}  // namespace tlswire
