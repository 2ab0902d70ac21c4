// A handshake message and an extension that tlswire has never heard of: declared, written, read, and refused.

#include <cstdio>
#include <tlswire/tls.hpp>

using namespace tlswire;

struct Sample {
  uint16 sensor = 0;
  uint32 value = 0;
};

struct SampleList {
  vector<Sample, 6, 65535> samples{};
};

struct Report {
  opaque<1, 32> station{};
  uint8 battery = 0;
  extension_list<Report> extensions{};

  static constexpr HandshakeType msg_type{0xC8};
};

/// An extension of a Report, whose body there is a SampleList.
struct samples {
  static constexpr ExtensionType type{0xFA01};
  using bodies = tlswire::bodies<in<Report, SampleList>>;
};

int main() {
  const context<Report, samples> context;

  const Sample measured[] = {{.sensor = 7, .value = 1013}, {.sensor = 9, .value = 42}};
  extension_buffer<Report, 128> extensions;
  extensions.add<samples>({.samples = measured});
  const Report report{.station = "north pier"_bytes, .battery = 80, .extensions = extensions};

  std::uint8_t wire[128];
  const auto written = serialize(handshake_message<Report>{.body = {report}}, wire, context);
  if (!written) return std::puts(error_text(written.error()).c_str()), 1;
  ...
}
