/** The tokens with which pages of the shop report, by route; fetched once, kept by the browser for a while. */
export class PageTokens {
  #tokens: Readonly<Record<string, unknown>> = {};

  async load(release: string): Promise<void> {
    const response = await fetch(`/api/vitals?release=${encodeURIComponent(release)}`, {
      credentials: 'omit',
    });
    const answer: unknown = response.ok ? await response.json() : {};
    if (typeof answer === 'object' && answer !== null) this.#tokens = { ...answer };
  }

  tokenFor(route: string): string | undefined {
    const token = this.#tokens[route];
    return typeof token === 'string' ? token : undefined;
  }
}
