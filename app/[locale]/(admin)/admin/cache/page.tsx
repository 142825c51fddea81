import type { Metadata } from 'next';
import { currentLocale } from '#app/_data/locale.ts';
import { ownerCtx } from '#app/_http/owner.ts';
import { readCaches } from '#lib/cache/server';
import { adminCacheText } from '#lib/text/messages/admin-cache';
import { adminMainClass } from '../_ui/admin-main.ts';
import { CacheBoard } from './_ui/cache-board.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: adminCacheText[await currentLocale()].title };
}

async function Board() {
  const [ctx, locale] = await Promise.all([ownerCtx(), currentLocale()]);
  return <CacheBoard report={readCaches({ ctx })} telling={{ locale, text: adminCacheText[locale] }} />;
}

export default async function AdminCachePage() {
  const { title } = adminCacheText[await currentLocale()];
  return (
    <main id="main" className={adminMainClass}>
      <h1 className="pt-6 text-36 font-display tracking-title">{title}</h1>
      <Board />
    </main>
  );
}
