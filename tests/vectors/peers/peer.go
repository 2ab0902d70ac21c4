// A client or server of Go's crypto/tls for record.sh.
//
//	peer client|server PORT VERSION CERTIFICATE KEY KEYLOG [auth] [groups]
//
// VERSION is 1.0 to 1.3. auth: the client has a certificate, which the server asks for; groups: P-256 only.
package main

import (
	"crypto/tls"
	"io"
	"log"
	"os"
)

func main() {
	arguments := os.Args[1:]
	role, port, version, certificate, key, keylog := arguments[0], arguments[1], arguments[2], arguments[3], arguments[4], arguments[5]
	pair, err := tls.LoadX509KeyPair(certificate, key)
	if err != nil {
		log.Fatal(err)
	}
	file, err := os.OpenFile(keylog, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		log.Fatal(err)
	}
	number := tls.VersionTLS10 + uint16(version[2]-'0')
	config := &tls.Config{
		MinVersion: number, MaxVersion: number, KeyLogWriter: file, ServerName: "www.example.org",
		InsecureSkipVerify: true, NextProtos: []string{"h2", "http/1.1"},
	}
	for _, word := range arguments[6:] {
		switch word {
		case "auth":
			config.Certificates = []tls.Certificate{pair}
			config.ClientAuth = tls.RequireAnyClientCert
		case "groups":
			config.CurvePreferences = []tls.CurveID{tls.CurveP256}
		}
	}
	address := "127.0.0.1:" + port
	if role == "client" {
		connection, err := tls.Dial("tcp", address, config)
		if err != nil {
			log.Fatal(err)
		}
		go io.Copy(io.Discard, connection)
		io.Copy(io.Discard, os.Stdin)
		connection.Close()
		return
	}
	config.Certificates = []tls.Certificate{pair}
	listener, err := tls.Listen("tcp", address, config)
	if err != nil {
		log.Fatal(err)
	}
	for {
		connection, err := listener.Accept()
		if err != nil {
			log.Fatal(err)
		}
		go io.Copy(io.Discard, connection)
	}
}
