// A handshake message and an extension of one's own: declared, registered, written, read, refused.

#include <iostream>
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
  uint16 millivolts = 0;
  extension_list<Report> extensions{};

  static constexpr HandshakeType msg_type{0xC8};
};

/// In a Report, the body of this extension is a SampleList.
struct measured {
  static constexpr ExtensionType type{0xFF77};
  using bodies = tlswire::bodies<in<Report, SampleList>>;
};

int main() {
  const context<Report, measured> known{};

  const Sample samples[] = {{.sensor = 7, .value = 1013}, {.sensor = 9, .value = 42}};
  extension_buffer<Report, 64> extensions;
  extensions.add<measured>({.samples = samples});
  const Report report{.station = "north pier"_bytes, .millivolts = 3700, .extensions = extensions};

  std::uint8_t wire[64];
  const auto written = serialize(handshake_message<Report>{.body = {report}}, wire, known);
  std::cout << "written: " << written->size() << " bytes\n";

  const auto handshake = parse<Handshake>(*written, known);
  const auto read = handshake->get<Report>(known);
  const auto list = read->extensions.find<measured>();
  std::cout << "read: " << read->station.text() << ", " << read->millivolts << " mV\n";
  for (const Sample& s : list->samples) std::cout << "  sensor " << s.sensor << ": " << s.value << '\n';

  wire[24] += 1;  // the length of `samples`: 12 bytes become 13
  const auto refused = parse<Handshake>(*written, known);
  std::cout << "refused: " << error_text(refused.error()).view() << '\n';
}
