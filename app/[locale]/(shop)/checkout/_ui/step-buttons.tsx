import { Button } from '#components/ui/button';
import { buttonClass } from '#components/ui/button-class';
import { Link } from '#components/ui/link';

interface StepButtonsProps {
  readonly isPending: boolean;
  readonly label: string;
  readonly busy: string;
  readonly back?: { readonly href: string; readonly label: string };
}

/** On, and back to the step before. */
export function StepButtons({ isPending, label, busy, back }: StepButtonsProps) {
  return (
    <div className="flex flex-wrap items-center gap-3 border-t border-line pt-6">
      <Button
        type="submit"
        variant="primary"
        aria-busy={isPending}
        aria-disabled={isPending}
        className="max-sm:w-full"
      >
        {isPending ? busy : label}
      </Button>
      {back && (
        <Link href={back.href} className={buttonClass()}>
          {back.label}
        </Link>
      )}
    </div>
  );
}
