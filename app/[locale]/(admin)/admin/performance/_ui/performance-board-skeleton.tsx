/** The page's places while its figures are read. */
export function PerformanceBoardSkeleton() {
  return (
    <div aria-hidden="true" className="grid gap-6 pt-17">
      <div className="ghost h-24 max-w-[640px]" />
      <div className="ghost h-72" />
      <div className="ghost h-60" />
    </div>
  );
}
