import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import type { ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A refusal the server answers with: a reply code and words that must never reach us further than the library. */
export interface Refusal {
  readonly code: number;
  readonly words: string;
}

/** A real mail server on a free port, which keeps what it receives. */
export class TestMailServer {
  readonly received: ParsedMail[] = [];
  refusal: Refusal | null = null;
  #connections = 0;
  readonly #server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onConnect: (_session, accept) => {
      this.#connections += 1;
      accept();
    },
    onClose: () => {
      this.#connections -= 1;
    },
    onRcptTo: (_address, _session, accept) => accept(this.#refused()),
    onData: (stream, _session, accept) => {
      simpleParser(stream).then((mail) => {
        this.received.push(mail);
        accept();
      }, accept);
    },
  });

  async start(): Promise<string> {
    const listening = this.#server.listen(0, '127.0.0.1');
    await once(listening, 'listening');
    return `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`;
  }

  /** Connections open now. */
  get connections(): number {
    return this.#connections;
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.close(resolve));
  }

  #refused(): Error | null {
    if (!this.refusal) return null;
    return Object.assign(new Error(this.refusal.words), { responseCode: this.refusal.code });
  }
}
