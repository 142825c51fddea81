import type { DemoShop } from '../demo-shop.ts';

const settings = {
  material: 'petg',
  colour: 'copper',
  layerHeightMm: 0.2,
  infillPercent: 15,
  scalePercent: 100,
  quantity: 2,
  supports: 'auto',
  urgency: 'standard',
};
const order = {
  contact: { name: 'Astrid Berg', email: 'astrid@example.com' },
  delivery: { method: 'pickup' },
  payment: { method: 'pickup' },
};

interface Call {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  /** Names the intent, so that it is one however often it is sent. */
  readonly key?: string;
}

let customers = 0;

/** A customer with cookies and an address of his own, as a trusted proxy names it: limits count each apart. */
export class Customer {
  readonly #base: string;
  readonly #address: string;
  readonly #cookies = new Map<string, string>();

  constructor({ address }: Pick<DemoShop, 'address'>) {
    customers += 1;
    this.#base = address;
    this.#address = `10.0.${customers >> 8}.${customers % 256}`;
  }

  async #send({ method, path, body, key }: Call): Promise<Response> {
    const headers = {
      'content-type': 'application/json',
      'x-forwarded-for': this.#address,
      origin: this.#base,
      cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      ...(key ? { 'idempotency-key': key } : {}),
    };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await fetch(this.#base + path, { method, headers, ...sent });
    for (const each of response.headers.getSetCookie()) {
      const [name = '', value = ''] = each.split(';', 1)[0]?.split('=') ?? [];
      this.#cookies.set(name, value);
    }
    return response;
  }

  /** What is answered; throws where the status is another one. */
  async ask(status: number, call: Call) {
    const response = await this.#send(call);
    if (response.status === status) return await response.json();
    throw new Error(`${call.path}: ${response.status} ${await response.text()}`);
  }

  async fillCart(): Promise<void> {
    const quoteOf = (expectedTotalCents: number) => ({
      method: 'POST',
      path: '/api/v1/quotes',
      body: { projectSlug: 'strom-vase', settings, expectedTotalCents },
    });
    const { facts } = await this.ask(409, quoteOf(1));
    const { data } = await this.ask(201, quoteOf(facts.totalCents));
    await this.ask(201, { method: 'POST', path: '/api/v1/cart/items', body: { quoteToken: data.token } });
  }

  async order(): Promise<{ reference: string; address: string }> {
    const key = crypto.randomUUID();
    const call = { method: 'POST', path: '/api/v1/orders/from-cart', body: order, key };
    return (await this.ask(201, call)).data;
  }
}
