import { Button, TextLink } from '#components/ui/button';
import { controlClass } from '#components/ui/field';
import { cn } from '#lib/cn';

interface SearchFormProps {
  readonly address: string;
  readonly search: string;
  /** Filters that the search keeps. */
  readonly hidden?: Readonly<Record<string, string>>;
  /** The same list without the search. */
  readonly allHref: string;
  readonly text: { readonly label: string; readonly button: string; readonly all: string };
}

/** The search of a list: what is found stands in the address. */
export function SearchForm({ address, search, hidden = {}, allHref, text }: SearchFormProps) {
  return (
    <form action={address} className="flex flex-wrap gap-2 max-sm:w-full">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input
        type="search"
        name="search"
        defaultValue={search}
        key={search}
        aria-label={text.label}
        placeholder={text.label}
        maxLength={100}
        className={cn(controlClass, 'min-w-[14ch] grow basis-0 sm:min-w-[24ch]')}
      />
      <Button type="submit" size="small">
        {text.button}
      </Button>
      {search && <TextLink href={allHref}>{text.all}</TextLink>}
    </form>
  );
}
