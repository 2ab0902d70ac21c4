/* A client or server of wolfSSL for record.sh: one handshake after the other, or for a client one.
 *
 *   wolfssl client|server PORT tcp|udp VERSION CERTIFICATE KEY [suite=NAME] [psk] [auth] [extensions] [cookie]
 *
 * VERSION is 1.1, 1.2 or 1.3. psk: a pre-shared key; auth: the client has a certificate, which the server asks for; extensions: the
 * client offers trusted_ca_keys, status_request_v2, max_fragment_length, truncated_hmac and ALPN too; cookie: the server asks for a share of P-256 by a HelloRetryRequest with a cookie.
 */
#include <wolfssl/options.h>

#include <wolfssl/ssl.h>

#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static unsigned int client_psk(WOLFSSL* ssl, const char* hint, char* identity, unsigned int size,
                               unsigned char* key, unsigned int key_size) {
  (void)ssl, (void)hint, (void)key_size;
  strncpy(identity, "someone", size);
  memcpy(key, "0123456789abcdef", 16);
  return 16;
}
static unsigned int server_psk(WOLFSSL* ssl, const char* identity, unsigned char* key, unsigned int size) {
  (void)ssl, (void)identity, (void)size;
  memcpy(key, "0123456789abcdef", 16);
  return 16;
}
static void need(int good, const char* what) {
  if (good) return;
  fprintf(stderr, "%s\n", what);
  exit(1);
}

int main(int argc, char** argv) {
  if (argc < 7) return 2;
  const int is_server = strcmp(argv[1], "server") == 0;
  const int udp = strcmp(argv[3], "udp") == 0;
  const char minor = argv[4][2];
  wolfSSL_Init();
  WOLFSSL_METHOD* method = NULL;
  if (udp) {
    method = is_server ? wolfDTLSv1_2_server_method() : wolfDTLSv1_2_client_method();
  } else if (minor == '3') {
    method = is_server ? wolfTLSv1_3_server_method() : wolfTLSv1_3_client_method();
  } else if (minor == '2') {
    method = is_server ? wolfTLSv1_2_server_method() : wolfTLSv1_2_client_method();
  } else {
    method = is_server ? wolfTLSv1_1_server_method() : wolfTLSv1_1_client_method();
  }
  WOLFSSL_CTX* context = wolfSSL_CTX_new(method);
  need(context != NULL, "context");
  wolfSSL_CTX_set_verify(context, WOLFSSL_VERIFY_NONE, NULL);
  int own = is_server;
  int extensions = 0;
  int cookie = 0;
  for (int i = 7; i < argc; ++i) {
    if (strncmp(argv[i], "suite=", 6) == 0) {
      need(wolfSSL_CTX_set_cipher_list(context, argv[i] + 6) == WOLFSSL_SUCCESS, "suite");
    } else if (strcmp(argv[i], "psk") == 0) {
      if (is_server) {
        wolfSSL_CTX_set_psk_server_callback(context, server_psk);
      } else {
        wolfSSL_CTX_set_psk_client_callback(context, client_psk);
      }
    } else if (strcmp(argv[i], "auth") == 0) {
      own = 1;
      need(wolfSSL_CTX_load_verify_locations(context, argv[5], NULL) == WOLFSSL_SUCCESS, "trust");
      if (is_server) wolfSSL_CTX_set_verify(context, WOLFSSL_VERIFY_PEER, NULL);
    } else if (strcmp(argv[i], "extensions") == 0) {
      extensions = 1;
    } else if (strcmp(argv[i], "cookie") == 0) {
      cookie = 1;
    } else {
      return 2;
    }
  }
  if (own) {
    need(wolfSSL_CTX_use_certificate_chain_file(context, argv[5]) == WOLFSSL_SUCCESS, "certificate");
    need(wolfSSL_CTX_use_PrivateKey_file(context, argv[6], WOLFSSL_FILETYPE_PEM) == WOLFSSL_SUCCESS, "key");
  }
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((unsigned short)atoi(argv[2]))};
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  const int listener = is_server ? socket(AF_INET, udp ? SOCK_DGRAM : SOCK_STREAM, 0) : -1;
  if (is_server) {
    const int on = 1;
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    need(bind(listener, (struct sockaddr*)&address, sizeof address) == 0, "bind");
    if (!udp) need(listen(listener, 8) == 0, "listen");
  }
  for (;;) {
    WOLFSSL* ssl = wolfSSL_new(context);
    need(ssl != NULL, "session");
    int net;
    if (is_server && udp) {
      struct sockaddr_in peer;
      socklen_t size = sizeof peer;
      char first;
      need(recvfrom(listener, &first, 1, MSG_PEEK, (struct sockaddr*)&peer, &size) >= 0, "peek");
      need(connect(listener, (struct sockaddr*)&peer, size) == 0, "connect");
      net = listener;
    } else if (is_server) {
      net = accept(listener, NULL, NULL);
      need(net >= 0, "accept");
    } else {
      net = socket(AF_INET, udp ? SOCK_DGRAM : SOCK_STREAM, 0);
      if (udp) wolfSSL_dtls_set_peer(ssl, &address, sizeof address);
      need(connect(net, (struct sockaddr*)&address, sizeof address) == 0, "connect");
      wolfSSL_UseSNI(ssl, WOLFSSL_SNI_HOST_NAME, "www.example.org", 15);
      wolfSSL_UseSessionTicket(ssl);
    }
    if (extensions && !is_server) {
      char protocols[] = "h2,http/1.1";
      wolfSSL_UseTrustedCA(ssl, WOLFSSL_TRUSTED_CA_PRE_AGREED, NULL, 0);
      wolfSSL_UseOCSPStaplingV2(ssl, WOLFSSL_CSR2_OCSP_MULTI, 0);
      wolfSSL_UseMaxFragment(ssl, WOLFSSL_MFL_2_10);
      wolfSSL_UseTruncatedHMAC(ssl);
      wolfSSL_UseALPN(ssl, protocols, sizeof protocols - 1, WOLFSSL_ALPN_CONTINUE_ON_MISMATCH);
    }
    if (cookie) {
      int group = WOLFSSL_ECC_SECP256R1;
      need(wolfSSL_CTX_set_groups(context, &group, 1) == WOLFSSL_SUCCESS, "group");
      need(wolfSSL_send_hrr_cookie(ssl, NULL, 0) == WOLFSSL_SUCCESS, "cookie");
    }
    wolfSSL_set_fd(ssl, net);
    const int status = is_server ? wolfSSL_accept(ssl) : wolfSSL_connect(ssl);
    if (status != WOLFSSL_SUCCESS) {
      fprintf(stderr, "handshake: %d\n", wolfSSL_get_error(ssl, status));
      if (!is_server) return 1;
    } else if (!is_server) {
      // Until record.py has seen enough.
      while (fgetc(stdin) != EOF) {
      }
      wolfSSL_shutdown(ssl);
      return 0;
    } else {
      char buffer[64];
      while (wolfSSL_read(ssl, buffer, sizeof buffer) > 0) {
      }
    }
    wolfSSL_free(ssl);
    if (!udp) close(net);
  }
}
