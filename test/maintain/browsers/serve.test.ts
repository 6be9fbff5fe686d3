import { X509Certificate } from "node:crypto";
import { request } from "node:http";
import { connect, type TLSSocket } from "node:tls";
import { afterEach, describe, expect, it } from "vitest";
import { selfSignedCertificate } from "../../../src/maintain/browsers/self-signed.ts";
import { type LoopbackServer, type Pages, serve } from "../../../src/maintain/browsers/serve.ts";

let server: LoopbackServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

/** Fetches as a browser behind a proxy does: a tunnel, TLS through it, then the request. Whole answer as text. */
async function fetchThroughProxy(pages: Pages, host: string, path: string): Promise<string> {
  server ??= await serve(pages);
  const { port } = server;
  return new Promise((resolve, reject) => {
    const tunnel = request({ host: "127.0.0.1", port, method: "CONNECT", path: `${host}:443` });
    tunnel.on("error", reject);
    tunnel.on("connect", (_response, socket) => {
      const secure: TLSSocket = connect({ socket, servername: host, rejectUnauthorized: false }, () => {
        secure.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
      });
      let text = "";
      secure.setEncoding("utf8").on("data", (part) => {
        text += part;
      });
      secure.on("end", () => resolve(text));
      secure.on("error", reject);
    });
    tunnel.end();
  });
}

describe("serve", () => {
  const pages = new Map([["https://news.example/a.html", "<p>Story A</p>"]]);

  it("answers at the page's real address and records who asked for what", async () => {
    expect(await fetchThroughProxy(pages, "news.example", "/a.html")).toMatch(/^HTTP\/1\.1 200[\s\S]*<p>Story A<\/p>/);
    expect(server?.requests).toMatchObject([
      { method: "CONNECT", url: "https://news.example:443", via: "tunnel" },
      { method: "GET", url: "https://news.example/a.html", via: "https", headers: { host: "news.example" } },
    ]);
  });

  it("answers other addresses with 404, on known and unknown hosts", async () => {
    expect(await fetchThroughProxy(pages, "news.example", "/b.html")).toMatch(/^HTTP\/1\.1 404/);
    expect(await fetchThroughProxy(pages, "other.example", "/a.html")).toMatch(/^HTTP\/1\.1 404/);
  });

  it("gives browsers the icon they ask for without an error", async () => {
    expect(await fetchThroughProxy(pages, "news.example", "/favicon.ico")).toMatch(/^HTTP\/1\.1 204/);
  });

  it("takes pages from a function, with headers and status", async () => {
    const answer = await fetchThroughProxy(
      (url) => ({ body: url.searchParams.get("q") ?? "", status: 203, headers: { "x-robots-tag": "none" } }),
      "news.example",
      "/?q=amazon",
    );
    expect(answer).toMatch(/^HTTP\/1\.1 203/);
    expect(answer).toMatch(/x-robots-tag: none/i);
    expect(answer).toMatch(/amazon/);
  });

  it("closes with connections still open", async () => {
    server = await serve(pages);
    const held = request({ host: "127.0.0.1", port: server.port, method: "CONNECT", path: "news.example:443" });
    const ended = new Promise((resolve) => held.on("connect", (_response, socket) => socket.on("close", resolve)));
    held.on("error", () => {});
    held.end();
    await new Promise((resolve) => held.on("connect", resolve));
    await server.close();
    await ended;
  });
});

describe("selfSignedCertificate", () => {
  it("makes a certificate that other software reads, signed by its own key and valid now", () => {
    const { cert } = selfSignedCertificate();
    const read = new X509Certificate(cert);
    expect(read.verify(read.publicKey)).toBe(true);
    expect(read.subject).toBe("CN=localhost");
    expect(read.subjectAltName).toBe("DNS:localhost, IP Address:127.0.0.1");
    expect(Date.parse(read.validFrom)).toBeLessThan(Date.now());
    expect(Date.parse(read.validTo)).toBeGreaterThan(Date.now());
  });
});
