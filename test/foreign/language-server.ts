import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { fileURLToPath, pathToFileURL } from "node:url";

const program = fileURLToPath(
  new URL("../../node_modules/yaml-language-server/bin/yaml-language-server", import.meta.url),
);

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

export interface EditorFinding {
  readonly message: string;
  readonly range: { readonly start: EditorPosition };
}

export interface EditorPosition {
  readonly line: number;
  readonly character: number;
}

export interface Proposal {
  readonly label: string;
  readonly insertText?: string;
  readonly documentation?: string | { readonly value: string };
}

/** The YAML language server that editors use, spoken to as an editor does. */
export class LanguageServer {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #answers = new Map<number, (result: unknown) => void>();
  readonly #findings = new Map<string, (found: readonly EditorFinding[]) => void>();
  #rest = Buffer.alloc(0);
  #asked = 0;

  private constructor() {
    this.#process = spawn(process.execPath, [program, "--stdio"]);
    this.#process.stdout.on("data", (data: Buffer) => {
      this.#rest = Buffer.concat([this.#rest, data]);
      this.#readMessages();
    });
  }

  static async start(): Promise<LanguageServer> {
    const server = new LanguageServer();
    const documentation = { completionItem: { snippetSupport: true, documentationFormat: ["markdown"] } };
    await server.#ask("initialize", {
      processId: process.pid,
      rootUri: null,
      capabilities: { textDocument: { completion: documentation, hover: { contentFormat: ["markdown"] } } },
    });
    server.#tell("initialized", {});
    return server;
  }

  stop(): void {
    this.#process.kill();
  }

  /** Opens a text as that file, and waits for what the server finds in it. */
  async open(path: string, text: string): Promise<readonly EditorFinding[]> {
    const uri = pathToFileURL(path).href;
    const found = new Promise<readonly EditorFinding[]>((resolve) => this.#findings.set(uri, resolve));
    this.#tell("textDocument/didOpen", { textDocument: { uri, languageId: "yaml", version: 1, text } });
    return await found;
  }

  async complete(path: string, position: EditorPosition): Promise<readonly Proposal[]> {
    const answer = await this.#askAt("textDocument/completion", path, position);
    return (answer as { readonly items: readonly Proposal[] }).items;
  }

  async hover(path: string, position: EditorPosition): Promise<string> {
    const answer = await this.#askAt("textDocument/hover", path, position);
    return (answer as { readonly contents: { readonly value: string } } | null)?.contents.value ?? "";
  }

  #askAt(method: string, path: string, position: EditorPosition): Promise<unknown> {
    return this.#ask(method, { textDocument: { uri: pathToFileURL(path).href }, position });
  }

  #ask(method: string, params: unknown): Promise<unknown> {
    this.#asked += 1;
    const id = this.#asked;
    return new Promise((resolve) => {
      this.#answers.set(id, resolve);
      this.#send({ id, method, params });
    });
  }

  #tell(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  #send(message: Message): void {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    this.#process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #readMessages(): void {
    for (;;) {
      const end = this.#rest.indexOf("\r\n\r\n");
      const length = Number(/Content-Length: (\d+)/.exec(this.#rest.subarray(0, end).toString())?.[1]);
      if (end < 0 || this.#rest.length < end + 4 + length) return;
      const body = this.#rest.subarray(end + 4, end + 4 + length).toString();
      this.#rest = this.#rest.subarray(end + 4 + length);
      this.#receive(JSON.parse(body) as Message);
    }
  }

  #receive({ id, method, params, result }: Message): void {
    if (method === "textDocument/publishDiagnostics") {
      const { uri, diagnostics } = params as { uri: string; diagnostics: readonly EditorFinding[] };
      this.#findings.get(uri)?.(diagnostics);
    } else if (method === undefined && id !== undefined) {
      this.#answers.get(id)?.(result);
      this.#answers.delete(id);
    } else if (id !== undefined) {
      // The server asks for settings; it is given none.
      this.#send({ id, result: method === "workspace/configuration" ? [{}, {}, {}, {}, {}] : null });
    }
  }
}
