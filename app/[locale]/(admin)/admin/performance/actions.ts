'use server';

import { refresh } from 'next/cache';
import { requestCtx } from '#app/_http/request-ctx.ts';
import { switchMeasuring } from '#lib/content';

export async function switchMeasuringAction(form: FormData): Promise<void> {
  await switchMeasuring({ ctx: await requestCtx(), isOn: form.get('isOn') === 'on' });
  refresh();
}
