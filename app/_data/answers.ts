import { envelopeOf } from '#app/_api/envelope.ts';
import { projectSummaryToWire } from '#app/_api/to-wire.ts';
import { cacheTags, type KeptAnswer } from '#lib/cache';
import { keepAnswer } from '#lib/cache/server';
import { type ListProjectsInput, listProjects } from '#lib/catalogue';
import { getShopSettings } from '#lib/content';
import { systemCtx } from '#lib/context';
import type { Locale } from '#lib/text';

interface AskedList {
  readonly input: ListProjectsInput;
  readonly locale: Locale;
  readonly fields: readonly string[] | undefined;
}

/** A list of works as the API sends it to this address; what is not there is left out. */
export async function keptProjectList(asked: AskedList, address: string): Promise<KeptAnswer> {
  const keeping = {
    key: `projects:${JSON.stringify(asked)}`,
    tags: [cacheTags.projects, cacheTags.facts, cacheTags.settings],
    life: 'projectList',
    address,
  } as const;
  return await keepAnswer(keeping, async () => {
    const { input, locale, fields } = asked;
    const ctx = systemCtx();
    const [list, { currency }] = await Promise.all([listProjects({ ctx, input }), getShopSettings({ ctx })]);
    const items = list.items.map((work) => projectSummaryToWire(work, { locale, currency }));
    return JSON.stringify(envelopeOf({ ...list, items }, fields));
  });
}
