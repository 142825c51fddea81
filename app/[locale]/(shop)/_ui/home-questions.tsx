import { type Locale, textOf } from '#lib/text';
import { homeText } from '#lib/text/messages/home';

interface Question {
  readonly slug: string;
  readonly questionEn: string;
  readonly questionRu: string;
  readonly answerEn: string;
  readonly answerRu: string;
}

interface HomeQuestionsProps {
  readonly questions: readonly Question[];
  readonly locale: Locale;
}

export function HomeQuestions({ questions, locale }: HomeQuestionsProps) {
  if (questions.length === 0) return null;
  return (
    <section className="wrap pt-section" aria-labelledby="questions">
      <div className="grid gap-8 md:grid-cols-[1fr_1.7fr] md:gap-16">
        <h2 id="questions" className="max-w-[14ch] text-48 font-display tracking-title">
          {homeText[locale].questions.title}
        </h2>
        <div className="border-t border-ink">
          {questions.map((question, index) => (
            <details key={question.slug} open={index === 0} className="border-b border-line">
              <summary className="fold-mark flex min-h-16 items-center justify-between gap-4 py-2 text-18 font-med">
                {textOf(question, 'question', locale)}
                <i aria-hidden="true" />
              </summary>
              <p className="max-w-[62ch] pb-6 text-ink-2">{textOf(question, 'answer', locale)}</p>
            </details>
          ))}
        </div>
      </div>
    </section>
  );
}
