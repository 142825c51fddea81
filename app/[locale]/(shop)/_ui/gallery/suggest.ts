const waitMs = 120;
const asked = new Map<string, Promise<readonly string[]>>();
let timer = 0;

async function ask(search: string, language: string): Promise<readonly string[]> {
  const response = await fetch(
    `/api/v1/search/suggestions?${new URLSearchParams({ q: search, locale: language })}`,
  );
  if (!response.ok) return [];
  const { data }: { data: readonly { readonly text: string }[] } = await response.json();
  return data.map(({ text }) => text);
}

/** Names of works, categories and materials that begin like what is typed, offered by the field itself. */
export function suggest(input: HTMLInputElement): void {
  window.clearTimeout(timer);
  const search = input.value.trim();
  if (search.length < 2 || !input.list) return;
  timer = window.setTimeout(async () => {
    const names = asked.get(search) ?? ask(search, document.documentElement.lang);
    asked.set(search, names);
    // Without suggestions the search is still whole.
    const options = (await names.catch(() => [])).map((name) => new Option(name, name));
    if (input.value.trim() === search) input.list?.replaceChildren(...options);
  }, waitMs);
}
