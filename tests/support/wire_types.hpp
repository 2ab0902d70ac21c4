#pragma once

#include <tlswire/tls.hpp>

#include "support/hex.hpp"
#include "vectors/rfc8448.hpp"

/// Every wire type, each with a valid encoding. `structure/wire_types` turns red when one is missing here.
namespace tlswire::test {

template <detail::hex_text Wire>
struct encoded {
  static constexpr bytes wire = bytes(hex<Wire>());
  static constexpr no_context context{};
};
struct encoded_with_context {
  static constexpr tlswire::context<> context{};
};

/// A valid encoding of a `T`, and the context that reading it needs.
template <class T>
struct example;

// handshake/message

using client_hello_types = type_list<ClientHello>;
using message_types = type_list<ServerHello, HelloRetryRequest, EncryptedExtensions, Finished>;
template <>
struct example<ClientHello> : encoded<""> {
  static constexpr bytes wire = bytes(vectors::rfc8448::simple_1rtt_client_hello).sub(4);
};
template <>
struct example<ServerHello> : encoded<""> {
  static constexpr bytes wire = bytes(vectors::rfc8448::simple_1rtt_server_hello).sub(4);
};
template <>
struct example<HelloRetryRequest> : encoded<""> {
  static constexpr bytes wire = bytes(vectors::rfc8448::hello_retry_request_hello_retry_request).sub(4);
};
template <>
struct example<EncryptedExtensions> : encoded<""> {
  static constexpr bytes wire = bytes(vectors::rfc8448::simple_1rtt_encrypted_extensions).sub(4);
};
template <>
struct example<Finished> : encoded_with_context {
  static constexpr bytes wire = bytes(vectors::rfc8448::simple_1rtt_server_finished).sub(4);
};

// handshake and record

using handshake_types = type_list<Handshake>;
using framing_types = type_list<handshake_message<EncryptedExtensions>, handshake_message<Finished>,
                                extension_list<message::server_hello>, Empty, TLSPlaintext>;
template <>
struct example<Handshake> : encoded_with_context {
  static constexpr bytes wire = vectors::rfc8448::simple_1rtt_encrypted_extensions;
};
template <>
struct example<handshake_message<EncryptedExtensions>> : encoded<""> {
  static constexpr bytes wire = vectors::rfc8448::simple_1rtt_encrypted_extensions;
};
template <>
struct example<handshake_message<Finished>> : encoded_with_context {
  static constexpr bytes wire = vectors::rfc8448::simple_1rtt_client_finished;
};
template <>
struct example<extension_list<message::server_hello>> : encoded<"000e fafa 0000 002b 0002 0304 fe10 0000"> {};
template <>
struct example<Empty> : encoded<""> {};
template <>
struct example<TLSPlaintext> : encoded<"16 0301 0004 08000000"> {};

// handshake/extension: what is exchanged, and what is agreed on

using key_types = type_list<KeyShareEntry, KeyShareClientHello, KeyShareServerHello,
                            KeyShareHelloRetryRequest, NamedGroupList, PskIdentity, OfferedPsks,
                            PreSharedKeyServerHello, PskKeyExchangeModes, EarlyDataNewSessionTicket>;
template <>
struct example<KeyShareEntry> : encoded<"001d 0003 a1a2a3"> {};
template <>
struct example<KeyShareClientHello> : encoded<"000c dada 0001 00 001d 0003 a1a2a3"> {};
template <>
struct example<KeyShareServerHello> : encoded<"001d 0003 a1a2a3"> {};
template <>
struct example<KeyShareHelloRetryRequest> : encoded<"0017"> {};
template <>
struct example<NamedGroupList> : encoded<"0006 11ec 001d 0017"> {};
template <>
struct example<PskIdentity> : encoded<"0004 74696b74 fad6aac5"> {};
template <>
struct example<OfferedPsks> : encoded<
                                  "000a 0004 74696b74 fad6aac5 0021 20"
                                  "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"> {};
template <>
struct example<PreSharedKeyServerHello> : encoded<"0001"> {};
template <>
struct example<PskKeyExchangeModes> : encoded<"02 01 00"> {};
template <>
struct example<EarlyDataNewSessionTicket> : encoded<"00000400"> {};

using certificate_types = type_list<SignatureSchemeList, OCSPStatusRequest, CertificateStatusRequest,
                                    CertificateCompressionAlgorithms>;
template <>
struct example<SignatureSchemeList> : encoded<"0006 0403 0804 0807"> {};
template <>
struct example<OCSPStatusRequest> : encoded<"0007 0001 a1 0002 a2b2 0002 3000"> {};
template <>
struct example<CertificateStatusRequest> : encoded<"01 0003 0001 a1 0002 3000"> {};
template <>
struct example<CertificateCompressionAlgorithms> : encoded<"04 0002 0001"> {};

using other_types = type_list<ServerName, ServerNameList, ProtocolNameList, SupportedVersionsClientHello,
                              SupportedVersionsServerHello, Cookie, RenegotiationInfo, ECPointFormatList,
                              SessionTicket, PaddingExtension, RecordSizeLimit>;
template <>
struct example<ServerName> : encoded<"00 0006 736572766572"> {};
template <>
struct example<ServerNameList> : encoded<"0009 00 0006 736572766572"> {};
template <>
struct example<ProtocolNameList> : encoded<"000c 02 6832 08 687474702f312e31"> {};
template <>
struct example<SupportedVersionsClientHello> : encoded<"06 7a7a 0304 0303"> {};
template <>
struct example<SupportedVersionsServerHello> : encoded<"0304"> {};
template <>
struct example<Cookie> : encoded<"0004 71dcd04b"> {};
template <>
struct example<RenegotiationInfo> : encoded<"03 010203"> {};
template <>
struct example<ECPointFormatList> : encoded<"03 00 01 02"> {};
template <>
struct example<SessionTicket> : encoded<"010203"> {};
template <>
struct example<PaddingExtension> : encoded<"0000000000"> {};
template <>
struct example<RecordSizeLimit> : encoded<"4001"> {};

template <class... List>
struct join_lists;
template <class... T>
struct join_lists<type_list<T...>> {
  using type = type_list<T...>;
};
template <class... A, class... B, class... More>
struct join_lists<type_list<A...>, type_list<B...>, More...> : join_lists<type_list<A..., B...>, More...> {};

/// All of them. They stand in several lists, because the laws of a type take the compiler a second or two.
using wire_types = typename join_lists<client_hello_types, message_types, handshake_types, framing_types,
                                       key_types, certificate_types, other_types>::type;

/// Calls `f.operator()<T>()` for each type of a list.
template <class... T, class F>
constexpr void for_each_type(type_list<T...>, F&& f) {
  (f.template operator()<T>(), ...);
}

}  // namespace tlswire::test
