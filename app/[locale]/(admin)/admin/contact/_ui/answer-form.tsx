import { ownerCtx } from '#app/_http/owner.ts';
import type { ContactRequest } from '#lib/contact';
import { fill, type Locale } from '#lib/text';
import { adminContactText } from '#lib/text/messages/admin-contact';
import { adminEditingText } from '#lib/text/messages/admin-editing';
import { EditForm } from '../../_edit/edit-form.client.tsx';
import { loadForm } from '../../_edit/load-form.ts';
import { answerContactAction } from '../actions.ts';
import { answerFields } from './answer-fields.ts';

interface AnswerFormProps {
  readonly request: ContactRequest;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
  readonly locale: Locale;
}

export async function AnswerForm({ request, searchParams, locale }: AnswerFormProps) {
  const [ctx, { again }] = await Promise.all([ownerCtx(), searchParams]);
  const { id, email, answer } = request;
  const start = await loadForm({
    ctx,
    form: `contact/${id}`,
    fields: answerFields,
    values: { answer: '' },
    isAgain: again === '1',
  });
  const text = adminContactText[locale];
  const { preview, previewOf, problems, faults } = adminEditingText[locale];
  return (
    <div className="mt-8 border-t border-line pt-5">
      <EditForm
        action={answerContactAction}
        start={start}
        rows={[
          [
            {
              name: 'answer',
              kind: 'area',
              label: answer ? text.answerAgain : text.answer,
              hint: fill(text.answerHint, { email }),
              lang: request.locale,
              maxLength: 4000,
            },
          ],
        ]}
        hidden={{ request: id, locale }}
        locale={locale}
        text={{ save: text.send, busy: text.busy, preview, previewOf, problems, faults }}
      />
    </div>
  );
}
