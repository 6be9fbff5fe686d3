/**
 * Serves pages at their real https addresses from this machine, so that the extension meets the hosts it is made for
 * without any network. The browser reaches the server as its proxy: every host ends here, on any free port, so that no
 * privileges are needed, two runs never fight over port 443, and whatever the browser tries to open is seen.
 */
import {
  createServer as createHttpServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import { createServer as createHttpsServer } from "node:https";
import { type AddressInfo, connect, type Server, type Socket } from "node:net";
import { selfSignedCertificate } from "./self-signed.ts";

export interface Page {
  body: string;
  /** Default `text/html; charset=utf-8`. */
  type?: string;
  status?: number;
  headers?: Record<string, string>;
}

/** Pages by address (https, without fragment), or a function that answers with one. Others get a 404. */
export type Pages = ReadonlyMap<string, string | Page> | ((url: URL) => string | Page | undefined);

export interface SeenRequest {
  method: string;
  /** Absolute, with the host that the browser meant. */
  url: string;
  /** `https` is answered from the pages; `http` is refused. `tunnel` is a TLS connection to a host, as first opened. */
  via: "https" | "http" | "tunnel";
  /** `Sec-Fetch-Dest`, e.g. `document`, `image`, `empty`. */
  destination?: string;
  /** As sent, names in lower case. */
  headers: IncomingHttpHeaders;
}

export interface LoopbackServer {
  /** Proxy port on 127.0.0.1. */
  port: number;
  /** Everything the browser asked for, in order; callers may empty it between steps. */
  requests: SeenRequest[];
  close(): Promise<void>;
}

/** Starts the server on 127.0.0.1 and any free port. */
export async function serve(pages: Pages): Promise<LoopbackServer> {
  const requests: SeenRequest[] = [];
  const sockets = new Set<Socket>();

  const site = createHttpsServer(selfSignedCertificate(), (request, response) => {
    const url = new URL(request.url ?? "/", `https://${request.headers.host ?? "localhost"}`);
    requests.push(seen(request, url.href, "https"));
    answer(response, find(pages, url));
  });
  const sitePort = await listen(site, sockets);

  const proxy = createHttpServer((request, response) => {
    requests.push(seen(request, request.url ?? "", "http"));
    answer(response, { status: 502, type: "text/plain; charset=utf-8", body: "Only https pages are served here." });
  });
  proxy.on("connect", (request: IncomingMessage, client: Socket, head: Buffer) => {
    requests.push(seen(request, `https://${request.url ?? ""}`, "tunnel"));
    const upstream = connect(sitePort, "127.0.0.1", () => {
      client.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      upstream.write(head);
      upstream.pipe(client).pipe(upstream);
    });
    // A tab closed in mid-load resets its connection: nothing to report.
    for (const [one, other] of [[client, upstream] as const, [upstream, client] as const]) {
      one.on("error", () => other.destroy());
    }
  });
  const port = await listen(proxy, sockets);

  return {
    port,
    requests,
    async close() {
      for (const socket of sockets) socket.destroy();
      await Promise.all([site, proxy].map((server) => new Promise((done) => server.close(done))));
    },
  };
}

function seen(request: IncomingMessage, url: string, via: SeenRequest["via"]): SeenRequest {
  const destination = request.headers["sec-fetch-dest"];
  const { method = "GET", headers } = request;
  return { method, url, via, headers, ...(typeof destination === "string" ? { destination } : {}) };
}

function find(pages: Pages, url: URL): Page {
  const page = typeof pages === "function" ? pages(url) : pages.get(url.href);
  if (typeof page === "string") return { body: page };
  if (page) return page;
  // Browsers ask for an icon on their own; a 404 would put an error on the page's console.
  if (url.pathname === "/favicon.ico") return { status: 204, body: "", type: "image/x-icon" };
  return { status: 404, body: `<!doctype html><title>Not found</title><p>No page at ${url.host}.</p>` };
}

function answer(response: ServerResponse, page: Page): void {
  response.writeHead(page.status ?? 200, {
    "content-type": page.type ?? "text/html; charset=utf-8",
    "cache-control": "no-store",
    ...page.headers,
  });
  response.end(page.body);
}

function listen(server: Server, sockets: Set<Socket>): Promise<number> {
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });
}
