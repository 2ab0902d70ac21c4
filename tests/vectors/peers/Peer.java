import java.io.FileInputStream;
import java.net.InetAddress;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** A client or server of Java's JSSE for record.sh: client|server PORT VERSION PKCS12 [auth], VERSION such as TLSv1.2. */
class Peer {
  static class TrustAll implements X509TrustManager {
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }

  public static void main(String[] arguments) throws Exception {
    int port = Integer.parseInt(arguments[1]);
    String[] versions = {arguments[2]};
    boolean auth = arguments.length > 4;
    char[] password = "password".toCharArray();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    keys.load(new FileInputStream(arguments[3]), password);
    KeyManagerFactory managers = KeyManagerFactory.getInstance("SunX509");
    managers.init(keys, password);
    SSLContext context = SSLContext.getInstance("TLS");
    boolean server = arguments[0].equals("server");
    context.init(server || auth ? managers.getKeyManagers() : null, new TrustManager[] {new TrustAll()}, null);
    if (!server) {
      SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", port);
      SSLParameters parameters = socket.getSSLParameters();
      parameters.setProtocols(versions);
      parameters.setApplicationProtocols(new String[] {"h2", "http/1.1"});
      parameters.setServerNames(java.util.List.of(new javax.net.ssl.SNIHostName("www.example.org")));
      socket.setSSLParameters(parameters);
      socket.startHandshake();
      while (System.in.read() >= 0) {}
      socket.close();
      return;
    }
    SSLServerSocket listener =
        (SSLServerSocket)
            context.getServerSocketFactory().createServerSocket(port, 8, InetAddress.getByName("127.0.0.1"));
    listener.setEnabledProtocols(versions);
    listener.setNeedClientAuth(auth);
    while (true) {
      SSLSocket socket = (SSLSocket) listener.accept();
      new Thread(
              () -> {
                try {
                  while (socket.getInputStream().read() >= 0) {}
                } catch (java.io.IOException ignored) {
                  // The client has gone.
                }
              })
          .start();
    }
  }
}
