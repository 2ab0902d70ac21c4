// Shows the TLS in a capture: a line for each message, its fields, fingerprints and certificates.

#include <CLI/CLI.hpp>

#include <unistd.h>

#include <cstdio>
#include <exception>
#include <limits>
#include <string>
#include <tlswire/inspect/describe_named.hpp>

#include "dissect/capture.hpp"
#include "dissect/connections.hpp"
#include "dissect/input_file.hpp"
#include "dissect/json_report.hpp"
#include "dissect/output.hpp"
#include "dissect/packet_list.hpp"
#include "dissect/raw_input.hpp"
#include "dissect/report.hpp"

namespace {

/// Hands each packet to the connections, and then to `shown`.
template <class Shown>
void read_capture(dissect::input_file& file, dissect::observer& to, Shown&& shown) {
  dissect::progress progress(file.size());
  dissect::capture packets(file.release());
  dissect::connections connections(to);
  dissect::packet packet;
  const auto finish = [&] { connections.finish(); };
  try {
    while (packets.next(packet)) {
      connections.packet_of(packet);
      shown(packet);
      progress.at(packets.bytes_read());
    }
  } catch (...) {
    finish();
    throw;
  }
  finish();
}

int fail(int status, std::string what) {
  std::fprintf(stderr, "tls_dissect: %s\n", support::one_line(std::move(what)).c_str());
  return status;
}

}  // namespace

int main(int argc, char** argv) {
  std::string path = "-";
  bool list_packets = false;
  bool as_json = false;
  std::string described;
  dissect::report_options options;

  CLI::App app(
      "Shows the TLS, DTLS and QUIC handshakes in a capture (pcap, pcapng), in a stream of records of "
      "one side, or in handshake messages, binary or in hex digits.",
      "tls_dissect");
  app.add_option("FILE", path, "What to read; standard input if it is - or not given");
  const auto tree =
      app.add_flag("-V,--verbose", options.tree, "Below each message, all its fields with their bytes");
  app.add_flag_callback(
      "--all",
      [&] { options.fields.most_hex = options.fields.most_text = std::numeric_limits<std::size_t>::max(); },
      "With -V: all bytes of long fields");
  const auto fingerprints =
      app.add_flag("--fingerprint", options.fingerprints, "Below each hello, its JA3 and JA4, or JA3S");
  const auto certificates = app.add_flag("--certificates", options.certificates,
                                         "Below each Certificate, what its certificates say; so does -V");
  const auto json = app.add_flag("--json", as_json, "A JSON object for each message, on a line of its own");
  const auto list =
      app.add_flag("--packets", list_packets, "A line for each packet, with the messages in it");
  for (CLI::Option* const detail : {tree, fingerprints, certificates}) {
    json->excludes(detail);
    list->excludes(detail);
  }
  list->excludes(json);
  app.add_option("--describe", described,
                 "Print the declaration of a message, a struct or an extension as in its RFC, and end")
      ->type_name("NAME");
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    std::fputs(app.help().c_str(), stdout);
    return 0;
  } catch (const CLI::ParseError& error) {
    return fail(2, error.what());
  }

  dissect::output out(isatty(STDOUT_FILENO) != 0);
  std::string wrong;
  try {
    if (!described.empty()) {
      const auto write = [&](std::string_view text) { out(text); };
      if (!tlswire::describe(described, write)) throw std::runtime_error("nothing is called " + described);
      out.flush();
      return 0;
    }
    dissect::input_file file(path);
    dissect::report lines(out, options);
    dissect::json_report objects(out);
    dissect::observer& report = as_json ? static_cast<dissect::observer&>(objects) : lines;
    if (!dissect::capture::begins(file.first_word())) {
      if (list_packets) throw std::runtime_error("no capture, so there are no packets to list");
      const auto input = file.all();
      dissect::read_raw(input, report);
    } else if (list_packets) {
      dissect::packet_list packets(out);
      read_capture(file, packets, [&](const dissect::packet& p) { packets.print(p); });
    } else {
      read_capture(file, report, [](const dissect::packet&) {});
    }
  } catch (const std::exception& error) {
    const std::string of = !described.empty() ? "--describe" : path == "-" ? "standard input" : path;
    wrong = of + ": " + error.what();
  }
  try {
    out.flush();
  } catch (const std::exception& error) {
    return fail(1, error.what());
  }
  return wrong.empty() ? 0 : fail(1, wrong);
}
