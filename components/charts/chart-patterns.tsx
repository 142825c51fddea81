/** The fills that tell needs-improvement (dots) and poor (hatch) apart without colour. Once a page. */
export function ChartPatterns() {
  return (
    <svg width="0" height="0" aria-hidden="true" className="absolute">
      <defs>
        <pattern id="fill-needs" width="6" height="6" patternUnits="userSpaceOnUse">
          <rect width="6" height="6" className="fill-warn-fill/55" />
          <circle cx="3" cy="3" r="1.1" className="fill-warn" />
        </pattern>
        <pattern
          id="fill-poor"
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="5" height="5" className="fill-poor-fill/42" />
          <rect width="1.8" height="5" className="fill-poor" />
        </pattern>
      </defs>
    </svg>
  );
}
