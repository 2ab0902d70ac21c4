/* A client or server of mbed TLS 2.28 for record.sh: one handshake, then it waits for the peer to hang up.
 *
 *   mbedtls client|server PORT tcp|udp CERTIFICATE KEY [suite=NAME] [psk] [auth] [version=1.0|1.1|1.2] [small]
 *
 * psk: a pre-shared key; auth: the client has a certificate, which the server asks for; small: it offers
 * max_fragment_length 512, truncated_hmac and ALPN.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <mbedtls/ctr_drbg.h>
#include <mbedtls/entropy.h>
#include <mbedtls/net_sockets.h>
#include <mbedtls/ssl.h>
#include <mbedtls/ssl_cookie.h>
#include <mbedtls/ssl_ticket.h>
#include <mbedtls/timing.h>

static void need(int status, const char* what) {
  if (status == 0) return;
  fprintf(stderr, "%s: -0x%04x\n", what, (unsigned)-status);
  exit(1);
}

int main(int argc, char** argv) {
  if (argc < 6) return 2;
  const int is_server = strcmp(argv[1], "server") == 0;
  const int udp = strcmp(argv[3], "udp") == 0;
  static mbedtls_ssl_context ssl;
  static mbedtls_ssl_config config;
  static mbedtls_entropy_context entropy;
  static mbedtls_ctr_drbg_context random;
  static mbedtls_x509_crt certificate;
  static mbedtls_pk_context key;
  static mbedtls_net_context net, listener;
  static mbedtls_ssl_cookie_ctx cookies;
  static mbedtls_ssl_ticket_context tickets;
  static mbedtls_timing_delay_context timer;
  static int suites[2];
  static const char* protocols[] = {"h2", "http/1.1", NULL};

  mbedtls_ssl_init(&ssl);
  mbedtls_ssl_config_init(&config);
  mbedtls_entropy_init(&entropy);
  mbedtls_ctr_drbg_init(&random);
  mbedtls_x509_crt_init(&certificate);
  mbedtls_pk_init(&key);
  mbedtls_net_init(&net);
  mbedtls_net_init(&listener);
  mbedtls_ssl_cookie_init(&cookies);
  mbedtls_ssl_ticket_init(&tickets);
  need(mbedtls_ctr_drbg_seed(&random, mbedtls_entropy_func, &entropy, NULL, 0), "seed");
  need(mbedtls_x509_crt_parse_file(&certificate, argv[4]), "certificate");
  need(mbedtls_pk_parse_keyfile(&key, argv[5], NULL), "key");
  need(mbedtls_ssl_config_defaults(&config, is_server ? MBEDTLS_SSL_IS_SERVER : MBEDTLS_SSL_IS_CLIENT,
                                   udp ? MBEDTLS_SSL_TRANSPORT_DATAGRAM : MBEDTLS_SSL_TRANSPORT_STREAM,
                                   MBEDTLS_SSL_PRESET_DEFAULT),
       "defaults");
  mbedtls_ssl_conf_rng(&config, mbedtls_ctr_drbg_random, &random);
  mbedtls_ssl_conf_authmode(&config, MBEDTLS_SSL_VERIFY_NONE);
  mbedtls_ssl_conf_min_version(&config, 3, 1);
  int own = is_server;
  for (int i = 6; i < argc; ++i) {
    if (strncmp(argv[i], "suite=", 6) == 0) {
      suites[0] = mbedtls_ssl_get_ciphersuite_id(argv[i] + 6);
      if (suites[0] == 0) return 2;
      mbedtls_ssl_conf_ciphersuites(&config, suites);
    } else if (strcmp(argv[i], "psk") == 0) {
      need(mbedtls_ssl_conf_psk(&config, (const unsigned char*)"0123456789abcdef", 16,
                                (const unsigned char*)"someone", 7),
           "psk");
    } else if (strcmp(argv[i], "auth") == 0) {
      own = 1;
      if (is_server) {
        mbedtls_ssl_conf_authmode(&config, MBEDTLS_SSL_VERIFY_OPTIONAL);
        mbedtls_ssl_conf_ca_chain(&config, &certificate, NULL);
      }
    } else if (strncmp(argv[i], "version=1.", 10) == 0) {
      mbedtls_ssl_conf_max_version(&config, 3, argv[i][10] - '0' + 1);
    } else if (strcmp(argv[i], "small") == 0) {
      need(mbedtls_ssl_conf_max_frag_len(&config, MBEDTLS_SSL_MAX_FRAG_LEN_512), "fragment");
      need(mbedtls_ssl_conf_alpn_protocols(&config, protocols), "alpn");
      if (!is_server) mbedtls_ssl_conf_truncated_hmac(&config, MBEDTLS_SSL_TRUNC_HMAC_ENABLED);
    } else {
      return 2;
    }
  }
  if (own) need(mbedtls_ssl_conf_own_cert(&config, &certificate, &key), "own certificate");
  if (is_server) {
    need(mbedtls_ssl_ticket_setup(&tickets, mbedtls_ctr_drbg_random, &random, MBEDTLS_CIPHER_AES_256_GCM, 86400),
         "tickets");
    mbedtls_ssl_conf_session_tickets_cb(&config, mbedtls_ssl_ticket_write, mbedtls_ssl_ticket_parse, &tickets);
  }
  if (is_server && udp) {
    need(mbedtls_ssl_cookie_setup(&cookies, mbedtls_ctr_drbg_random, &random), "cookies");
    mbedtls_ssl_conf_dtls_cookies(&config, mbedtls_ssl_cookie_write, mbedtls_ssl_cookie_check, &cookies);
  }
  need(mbedtls_ssl_setup(&ssl, &config), "setup");
  if (!is_server) need(mbedtls_ssl_set_hostname(&ssl, "www.example.org"), "name");
  if (udp) {
    mbedtls_ssl_set_timer_cb(&ssl, &timer, mbedtls_timing_set_delay, mbedtls_timing_get_delay);
    // Only in fragments does a message show its fragment_offset.
    mbedtls_ssl_set_mtu(&ssl, 600);
  }

  const int protocol = udp ? MBEDTLS_NET_PROTO_UDP : MBEDTLS_NET_PROTO_TCP;
  if (is_server) {
    need(mbedtls_net_bind(&listener, "127.0.0.1", argv[2], protocol), "bind");
  } else {
    need(mbedtls_net_connect(&net, "127.0.0.1", argv[2], protocol), "connect");
  }
  for (;;) {
    if (is_server) {
      unsigned char address[16];
      size_t size = 0;
      mbedtls_net_free(&net);
      need(mbedtls_ssl_session_reset(&ssl), "reset");
      need(mbedtls_net_accept(&listener, &net, address, sizeof address, &size), "accept");
      if (udp) need(mbedtls_ssl_set_client_transport_id(&ssl, address, size), "transport id");
    }
    mbedtls_ssl_set_bio(&ssl, &net, mbedtls_net_send, mbedtls_net_recv, udp ? mbedtls_net_recv_timeout : NULL);
    int status;
    do {
      status = mbedtls_ssl_handshake(&ssl);
    } while (status == MBEDTLS_ERR_SSL_WANT_READ || status == MBEDTLS_ERR_SSL_WANT_WRITE);
    if (status == MBEDTLS_ERR_SSL_HELLO_VERIFY_REQUIRED) continue;
    if (!is_server) need(status, "handshake");
    if (status != 0) continue;
    unsigned char buffer[64];
    if (!is_server) {
      // Until record.py has seen enough.
      while (fgetc(stdin) != EOF) {
      }
      mbedtls_ssl_close_notify(&ssl);
      return 0;
    }
    while (mbedtls_ssl_read(&ssl, buffer, sizeof buffer) > 0) {
    }
  }
}
