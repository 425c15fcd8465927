import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { jest } from '@jest/globals';
import type Provider from 'oidc-provider';
import type { Adapter, AdapterPayload, Configuration, JWK } from 'oidc-provider';

/** Somebody the provider knows. */
export interface IssuerPerson {
  readonly email?: string;
  readonly emailVerified?: boolean;
  readonly amr?: string[];
}

export interface OidcIssuer {
  readonly url: string;
  /** Who signs in next, by their subject; null turns away. */
  who: string | null;
  readonly people: Record<string, IssuerPerson>;
  close(): Promise<void>;
}

export const CLIENT = { clientId: 'okno', clientSecret: 'a secret of the client, only for tests' };

/** A real provider of OpenID Connect whose sign-in page answers by itself. */
export async function startIssuer(callback: string): Promise<OidcIssuer> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const people: Record<string, IssuerPerson> = {};
  const OwnProvider = await providerOfTests();
  const provider = new OwnProvider(url, configuration(callback, people));
  const issuer: OidcIssuer = { url, who: null, people, close: () => closed(server) };
  const answer = provider.callback();
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (!request.url?.startsWith('/interaction/')) return void answer(request, response);
    const { who } = issuer;
    const result =
      who === null
        ? { error: 'access_denied', error_description: 'turned away' }
        : { login: { accountId: who, remember: false, amr: people[who]?.amr ?? ['pwd'] } };
    void provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  });
  return issuer;
}

/** Loaded unheard: it says that it would rather have a newer Node, and does on ours what these tests ask of it. */
async function providerOfTests(): Promise<typeof Provider> {
  const unheard = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  try {
    return (await import('oidc-provider')).default;
  } finally {
    unheard.mockRestore();
  }
}

function configuration(callback: string, people: Readonly<Record<string, IssuerPerson>>): Configuration {
  const { clientId, clientSecret } = CLIENT;
  return {
    ...ownChoices(),
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [callback] }],
    cookies: { keys: ['a key of cookies, only for tests'] },
    claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, accountId) => ({
      accountId,
      claims: () => {
        const { email, emailVerified = true } = people[accountId] ?? {};
        return { sub: accountId, ...(email !== undefined && { email, email_verified: emailVerified }) };
      },
    }),
    loadExistingGrant: async ({ oidc }) => {
      const { Grant } = oidc.provider;
      const accountId = oidc.session?.accountId ?? '';
      const grant = new Grant({ clientId, accountId });
      grant.addOIDCScope('openid email');
      await grant.save();
      return grant;
    },
  };
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

const AN_HOUR = 3600;

/** What the provider would choose by itself, with a warning for each: it is chosen here. */
function ownChoices(): Pick<Configuration, 'adapter' | 'jwks' | 'ttl' | 'renderError'> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const kinds = ['AccessToken', 'AuthorizationCode', 'Grant', 'IdToken', 'Interaction', 'Session'];
  return {
    adapter: Memory,
    jwks: { keys: [{ ...(privateKey.export({ format: 'jwk' }) as JWK), use: 'sig' }] },
    ttl: Object.fromEntries(kinds.map((kind) => [kind, AN_HOUR])),
    renderError: (context, { error }) => {
      context.body = error;
    },
  };
}

/** What the provider remembers, of all kinds together; it lives as long as the process of the test. */
class Memory implements Adapter {
  static readonly kept = new Map<string, AdapterPayload>();

  constructor(private readonly kind: string) {}

  async upsert(id: string, payload: AdapterPayload): Promise<void> {
    Memory.kept.set(`${this.kind} ${id}`, payload);
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    return Memory.kept.get(`${this.kind} ${id}`);
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return [...Memory.kept.values()].find((payload) => payload.uid === uid);
  }

  async findByUserCode(): Promise<undefined> {
    return undefined;
  }

  async consume(id: string): Promise<void> {
    const payload = await this.find(id);
    if (payload) payload['consumed'] = Math.floor(Date.now() / 1000);
  }

  async destroy(id: string): Promise<void> {
    Memory.kept.delete(`${this.kind} ${id}`);
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [key, payload] of Memory.kept) if (payload.grantId === grantId) Memory.kept.delete(key);
  }
}
