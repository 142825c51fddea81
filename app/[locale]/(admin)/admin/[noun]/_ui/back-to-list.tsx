import { TextLink } from '#components/ui/button';
import { type Locale, localeHref } from '#lib/text';
import { adminEditingText } from '#lib/text/messages/admin-editing';

export function BackToList({ noun, locale }: { readonly noun: string; readonly locale: Locale }) {
  return (
    <p className="pt-3">
      <TextLink href={localeHref(locale, `/admin/${noun}`)}>{adminEditingText[locale].back}</TextLink>
    </p>
  );
}
