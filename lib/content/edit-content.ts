import 'server-only';
import { asc, desc } from 'drizzle-orm';
import { z } from 'zod';
import { cacheTags } from '#lib/cache';
import { articles, questions, services } from '#lib/db';
import { editRows, flag, optionalWhole, requiredText, textList } from '#lib/editing';

export const serviceEditing = editRows({
  noun: 'service',
  table: services,
  tags: [cacheTags.services],
  schema: z.object({
    nameEn: requiredText(80),
    nameRu: requiredText(80),
    summaryEn: requiredText(200),
    summaryRu: requiredText(200),
    detailEn: requiredText(4000),
    detailRu: requiredText(4000),
    factEn: requiredText(60),
    factRu: requiredText(60),
    fromCents: optionalWhole(0, 100_000_000),
    priceUnit: z.enum(services.priceUnit.enumValues, 'choose-one'),
  }),
});

export const questionEditing = editRows({
  noun: 'question',
  table: questions,
  tags: [cacheTags.questions],
  schema: z.object({
    questionEn: requiredText(200),
    questionRu: requiredText(200),
    answerEn: requiredText(2000),
    answerRu: requiredText(2000),
  }),
});

export const articleEditing = editRows({
  noun: 'article',
  table: articles,
  tags: [cacheTags.articles],
  orderBy: [desc(articles.publishedAt), asc(articles.slug)],
  searched: [articles.titleEn, articles.titleRu, articles.slug],
  schema: z.object({
    category: requiredText(40),
    titleEn: requiredText(120),
    titleRu: requiredText(120),
    summaryEn: requiredText(300),
    summaryRu: requiredText(300),
    bodyEn: requiredText(60_000),
    bodyRu: requiredText(60_000),
    tags: textList,
    picturePath: z.string().nullish(),
    isPublished: flag,
    publishedAt: z.coerce.date({ error: 'not-a-date' }),
  }),
});
