import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cachedProject, cachedProjectSlugs } from '#app/_data/catalogue.ts';
import { currentLocale } from '#app/_data/locale.ts';
import { Picture } from '#components/catalogue/picture';
import { MessageForm } from '#components/content/message-form.client';
import { TextLink } from '#components/ui/button';
import { PageHead } from '#components/ui/page-head';
import { Stage } from '#components/ui/stage';
import { fill, localeHref, textOf } from '#lib/text';
import { messagesText } from '#lib/text/messages/messages';
import { reviewFields } from './_ui/review-fields.ts';

type Props = PageProps<'/[locale]/gallery/[slug]/review'>;

export const ensureStatic = 'navigation';

/** One is enough for the build to check the page. */
export async function generateStaticParams() {
  const [first] = await cachedProjectSlugs();
  return [{ slug: first?.slug ?? 'none' }];
}

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const [locale, { slug }] = await Promise.all([currentLocale(), params]);
  const project = await cachedProject(slug);
  const title = project ? textOf(project, 'title', locale) : slug;
  return {
    title: fill(messagesText[locale].review.page, { title }),
    robots: { index: false, follow: true },
  };
}

export default async function WriteReviewPage({ params }: Props) {
  const [locale, { slug }] = await Promise.all([currentLocale(), params]);
  const project = await cachedProject(slug);
  if (!project) notFound();
  const { review: text, busy, problems, faults, optional } = messagesText[locale];
  const title = textOf(project, 'title', locale);
  const cover = project.images[0];
  return (
    <main id="main" className="wrap pb-section">
      <PageHead title={text.title} lede={fill(text.lede, { title })} />
      <div className="grid items-start gap-12 pt-4 md:grid-cols-[1.3fr_1fr]">
        <div className="max-w-[560px]">
          <MessageForm
            address="/api/v1/reviews"
            hidden={{ project: slug, language: locale, locale }}
            fields={reviewFields(text, optional)}
            text={{ send: text.send, busy, sent: text.sent, problems, faults }}
          />
          <p className="mt-6">
            <TextLink href={localeHref(locale, `/gallery/${slug}`)}>{text.back}</TextLink>
          </p>
        </div>
        {cover && (
          <Stage className="max-md:hidden">
            <Picture path={cover.path} alt="" sizes="40vw" largestPx={960} />
          </Stage>
        )}
      </div>
    </main>
  );
}
