#include "support/examination.hpp"

#include <initializer_list>

#include "support/hex.hpp"
#include "support/text.hpp"

namespace tlswire::test::detail {
namespace {

/// Whether an error of `parse` lies within `size` bytes, and its numbers say what its code says.
constexpr bool fits(const parse_error& e, std::size_t size) noexcept {
  if (e.offset > size) return false;
  switch (e.code) {
    case errc::truncated:
    case errc::length_overrun:
    case errc::length_above_maximum:
      return e.declared > e.available;
    case errc::length_below_minimum:
      return e.declared < e.available;
    case errc::length_not_a_multiple:
      return e.available > 1 && e.declared % e.available != 0;
    case errc::trailing_data:
      return e.available > 0 && e.available <= size - e.offset;
    case errc::none:
    case errc::buffer_too_small:
    case errc::length_mismatch:
    case errc::case_mismatch:
      return false;
    default:
      return true;
  }
}

std::string text_of(const subject::written& written) {
  return written ? to_hex(written.got) : error_text(written.error);
}

}  // namespace

void examination::run() {
  const heap_bytes copy(wire_);
  const auto parsed = parse(copy);
  if (!parsed) {
    breaks(law::parses, error_text(parsed.error));
    check_error(copy, parsed.error);
    return;
  }
  sizes(parsed.got);
  round_trip(parsed.got);
  rebuilt(parsed.got);
  framed(copy);
  prefixes(parsed.got);
  longer(parsed.got);
  changes();
  buffers(parsed.got);
  if (allocated_ != 0) breaks(law::no_heap, std::to_string(allocated_) + " allocations");
}

void examination::breaks(std::string_view law, const std::string& detail) {
  std::size_t said = 0;
  for (const std::string& line : details) said += line.starts_with(law) ? 1 : 0;
  if (said == 0) broken.emplace_back(law);
  if (said < 5) details.push_back(std::string(law) + ": " + detail);
}

subject::parsed examination::parse(const heap_bytes& input) {
  auto out = of_.parse(input);
  allocated_ += out.allocated;
  std::size_t violations = 0;
  parse_error first;
  if (of_.walk(input, violations, first)) {
    const std::string parser = out ? "a value" : error_text(out.error);
    const std::string walker = violations == 0 ? "a value" : error_text(first);
    if (parser != walker) {
      breaks(law::walker,
             to_hex(bytes(input)) + " is " + parser + " to the parser, " + walker + " to the walker");
    }
  }
  return out;
}
subject::written examination::serialize(const subject::value& value, heap_bytes& out) {
  auto written = of_.serialize(value, out);
  allocated_ += written.allocated;
  return written;
}

void examination::check_error(const heap_bytes& input, const parse_error& e) {
  if (!fits(e, input.size())) {
    breaks(law::place, error_text(e) + " for " + std::to_string(input.size()) + " bytes " + to_hex(input));
  }
}

void examination::sizes(const subject::value& value) {
  const std::size_t size = of_.encoded_size(value);
  if (size != wire_.size()) {
    breaks(law::exact_size, std::to_string(size) + ", not " + std::to_string(wire_.size()));
  }
  if (wire_.size() < of_.min_size || wire_.size() > of_.max_size) {
    breaks(law::bounds, std::to_string(wire_.size()) + " is not within " + std::to_string(of_.min_size) +
                            " and " + std::to_string(of_.max_size));
  }
}

void examination::round_trip(const subject::value& value) {
  heap_bytes out(wire_.size() + 64);
  const auto written = serialize(value, out);
  if (!written || written.got != wire_) return breaks(law::serializes, text_of(written));
  const heap_bytes again(written.got);
  const auto parsed = parse(again);
  if (!parsed || !of_.equal(parsed.got, value)) {
    breaks(law::equals, parsed ? "not equal" : error_text(parsed.error));
  }
}

void examination::rebuilt(const subject::value& value) {
  const auto fresh = of_.rebuild(value);
  if (fresh == nullptr) return breaks(law::rebuilds, "an extension cannot be rebuilt");
  if (of_.encoded_size(fresh) != wire_.size()) {
    breaks(law::exact_size, "of the rebuilt value " + std::to_string(of_.encoded_size(fresh)));
  }
  heap_bytes out(wire_.size() + 64);
  const auto written = serialize(fresh, out);
  if (!written || written.got != wire_) return breaks(law::rebuilds, text_of(written));
  if (!of_.equal(fresh, value)) breaks(law::rebuilt_equals, "not equal");
  buffers(fresh);
}

void examination::framed(const heap_bytes& copy) {
  const auto parsed = of_.frame(copy);
  if (!parsed) return breaks(law::frames, error_text(parsed.error));
  heap_bytes out(wire_.size());
  const auto written = serialize(parsed.got, out);
  if (!written || written.got != wire_) breaks(law::frames, text_of(written));
}

/// Bytes other than `wire_`: refused well, or accepted and written back.
void examination::refused_or_same(std::string_view law, bytes variant) {
  const heap_bytes copy(variant);
  const auto parsed = parse(copy);
  if (!parsed) return check_error(copy, parsed.error);
  const auto fresh = of_.rebuild(parsed.got);
  if (fresh == nullptr) return breaks(law, to_hex(variant) + " cannot be rebuilt");
  heap_bytes out(variant.size() + 64);
  const auto written = serialize(fresh, out);
  if (!written || written.got != variant || of_.encoded_size(parsed.got) != variant.size() ||
      variant.size() < of_.min_size || variant.size() > of_.max_size) {
    breaks(law, to_hex(variant) + " came back as " + text_of(written));
  }
}

void examination::prefixes(const subject::value& value) {
  for (std::size_t size = 0; size < wire_.size(); ++size) {
    const heap_bytes copy(wire_.sub(0, size));
    const auto parsed = parse(copy);
    if (!parsed) {
      check_error(copy, parsed.error);
      continue;
    }
    const bool legal = of_.has_short_form ? size == wire_.size() - of_.tail(value) : of_.open_ended;
    if (!legal) {
      breaks(law::prefixes, "the first " + std::to_string(size) + " bytes are accepted");
    } else {
      refused_or_same(law::prefixes, wire_.sub(0, size));
    }
  }
}

void examination::longer(const subject::value& value) {
  const bool ends = of_.has_short_form ? of_.tail(value) != 0 : !of_.open_ended;
  for (const std::uint8_t more : std::initializer_list<std::uint8_t>{0x00, 0x01, 0xff}) {
    heap_bytes variant(wire_.size() + 1);
    for (std::size_t i = 0; i < wire_.size(); ++i) variant[i] = wire_[i];
    variant[wire_.size()] = more;
    if (!ends) {
      refused_or_same(law::one_more, variant);
      continue;
    }
    const auto parsed = parse(variant);
    if (parsed) {
      breaks(law::one_more, "accepted");
    } else if (!(parsed.error == parse_error{errc::trailing_data, wire_.size(), 0, 1})) {
      breaks(law::one_more, error_text(parsed.error));
    }
  }
}

/// Each byte one up and one down, alone, and with the carry into the bytes before it: this covers every
/// length prefix of whatever width.
void examination::changes() {
  heap_bytes variant(wire_);
  for (std::size_t i = 0; i < wire_.size(); ++i) {
    for (const std::uint8_t step : std::initializer_list<std::uint8_t>{0x01, 0xff}) {
      const auto wraps = [&](std::size_t at) { return variant[at] == (step == 1 ? 0x00 : 0xff); };
      std::size_t at = i;
      do {
        variant[at] = static_cast<std::uint8_t>(variant[at] + step);
        refused_or_same(law::changed, variant);
      } while (wraps(at) && at-- > 0);
      for (std::size_t j = 0; j <= i; ++j) variant[j] = wire_[j];
    }
  }
}

void examination::buffers(const subject::value& value) {
  for (std::size_t size = 0; size <= wire_.size(); ++size) {
    heap_bytes out(size);
    const auto written = serialize(value, out);
    const bool good = size == wire_.size() ? written && written.got == wire_
                                           : !written && written.error.code == errc::buffer_too_small &&
                                                 written.error.offset <= size &&
                                                 written.error.available == size - written.error.offset &&
                                                 written.error.declared > written.error.available;
    if (!good) breaks(law::small_buffer, "with " + std::to_string(size) + " bytes: " + text_of(written));
  }
}

}  // namespace tlswire::test::detail
