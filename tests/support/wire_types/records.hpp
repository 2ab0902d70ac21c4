#pragma once

#include "support/rebuild.hpp"
#include "support/wire_types/example.hpp"

namespace tlswire::test {

using record_types = type_list<Alert, ChangeCipherSpec, TLSCiphertext, tls12::TLSCiphertext,
                               TLSInnerPlaintext, DTLSPlaintext, HeartbeatMessage, return_routability_check>;
using dtls_record_types = type_list<DTLSInnerPlaintext, tls12::DTLSInnerPlaintext, tls12::DTLSCiphertext,
                                    DTLSCiphertext, RecordNumber, ACK>;

/// With a connection ID of three bytes in use.
template <detail::hex_text Wire>
struct encoded_with_cid {
  static constexpr bytes wire = bytes(hex<Wire>());
  static constexpr connection_id_context context{3};
};

template <>
struct example<Alert> : encoded<"02 28"> {};
template <>
struct example<ChangeCipherSpec> : encoded<"01"> {};
template <>
struct example<TLSCiphertext> : encoded<"17 0303 0005 a1a2a3a4a5"> {};
template <>
struct example<tls12::TLSCiphertext> : encoded<"16 0303 0005 a1a2a3a4a5"> {};
template <>
struct example<TLSInnerPlaintext> : encoded<"0100 15 0000"> {};
template <>
struct example<DTLSPlaintext> : encoded<"16 fefd 0000 000000000001 0003 a1a2a3"> {};
template <>
struct example<HeartbeatMessage> : encoded<"01 0003 a1a2a3 000102030405060708090a0b0c0d0e0f"> {};
template <>
struct example<return_routability_check> : encoded<"01 0102030405060708"> {};
template <>
struct example<DTLSInnerPlaintext> : encoded<"010002 1a 00"> {};
template <>
struct example<tls12::DTLSInnerPlaintext> : encoded<"0100 17 00"> {};
template <>
struct example<tls12::DTLSCiphertext> : encoded_with_cid<"19 fefd 0001 000000000002 c1c2c3 0004 a1a2a3a4"> {};
template <>
struct example<DTLSCiphertext> : encoded_with_cid<"3e c1c2c3 0102 0004 a1a2a3a4"> {};
template <>
struct example<RecordNumber> : encoded<"0000000000000002 0000000000000005"> {};
template <>
struct example<ACK> : encoded<"0020 0000000000000002 0000000000000005 0000000000000002 0000000000000007"> {};

template <>
struct rebuild<heartbeat_padding> {
  template <class Context>
  static heartbeat_padding from(const heartbeat_padding& value, rebuilder<Context>& again) {
    return again.storage.copy(value);
  }
};
template <class T>
struct rebuild_content {
  template <class Context>
  static T from(const T& value, rebuilder<Context>& again) {
    T out = value;
    out.content = again.storage.copy(value.content);
    return out;
  }
};
template <>
struct rebuild<TLSInnerPlaintext> : rebuild_content<TLSInnerPlaintext> {};
template <>
struct rebuild<DTLSInnerPlaintext> : rebuild_content<DTLSInnerPlaintext> {};
template <>
struct rebuild<tls12::DTLSInnerPlaintext> : rebuild_content<tls12::DTLSInnerPlaintext> {};
template <>
struct rebuild<DTLSCiphertext> {
  template <class Context>
  static DTLSCiphertext from(const DTLSCiphertext& value, rebuilder<Context>& again) {
    return {.flags = value.flags,
            .connection_id = again.storage.copy(value.connection_id),
            .sequence_number = value.sequence_number,
            .length = value.length,
            .encrypted_record = again.storage.copy(value.encrypted_record)};
  }
};

}  // namespace tlswire::test
