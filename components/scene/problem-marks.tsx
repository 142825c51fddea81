import { useThree } from '@react-three/fiber';
import { useEffect, useLayoutEffect, useMemo } from 'react';
import type { Plane } from 'three';
import { edgeMarkKinds, type ViewerMarks } from './mark-kinds.ts';
import { cutWith } from './mark-material.ts';
import { colourMarks, edgeObject, type MarkObject, wallObject } from './mark-objects.ts';
import type { SceneTheme } from './scene-theme.ts';

interface ProblemMarksProps {
  readonly marks: ViewerMarks;
  readonly planes: readonly Plane[];
  readonly theme: SceneTheme;
}

/** The places of a part's problems: edges as lines, thin walls as a dotted skin. */
export function ProblemMarks({ marks, ...look }: ProblemMarksProps) {
  const { places, shown, thinMm } = marks;
  if (!places) return null;
  return (
    <>
      {edgeMarkKinds
        .filter((kind) => shown.has(kind) && places.edges[kind].length > 0)
        .map((kind) => (
          <Edges key={kind} {...{ kind, places }} {...look} />
        ))}
      {shown.has('thin-walls') && <Walls {...{ places, thinMm }} {...look} />}
    </>
  );
}

type Places = NonNullable<ViewerMarks['places']>;
type LookProps = Omit<ProblemMarksProps, 'marks'>;

interface EdgesProps extends LookProps {
  readonly places: Places;
  readonly kind: keyof Places['edges'];
}

function Edges({ places, kind, theme, planes }: EdgesProps) {
  const made = useMemo(() => edgeObject(places.edges, kind), [places, kind]);
  return <Made made={made} hex={kind === 'open' ? theme.poor : theme.warn} planes={planes} />;
}

interface WallsProps extends LookProps {
  readonly places: Places;
  readonly thinMm: number;
}

function Walls({ places, thinMm, theme, planes }: WallsProps) {
  const made = useMemo(() => wallObject(places, thinMm), [places, thinMm]);
  return <Made made={made} hex={theme.poor} planes={planes} />;
}

interface MadeProps {
  readonly made: MarkObject;
  readonly hex: string;
  readonly planes: readonly Plane[];
}

function Made({ made, hex, planes }: MadeProps) {
  const invalidate = useThree((state) => state.invalidate);
  const width = useThree((state) => state.size.width * state.viewport.dpr);
  const height = useThree((state) => state.size.height * state.viewport.dpr);
  useEffect(() => () => made.dispose(), [made]);
  useLayoutEffect(() => {
    colourMarks(made, hex);
    for (const { material } of made.meshes) {
      material.uniforms.uHalfSize?.value.set(width / 2, height / 2);
      cutWith(material, planes);
    }
    invalidate();
  }, [made, hex, planes, width, height, invalidate]);
  return made.meshes.map((mesh) => <primitive key={mesh.uuid} object={mesh} />);
}
