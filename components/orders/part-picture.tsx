import { Picture } from '#components/catalogue/picture';
import { IconCube } from '#components/ui/icons';
import { Stage } from '#components/ui/stage';
import { ModelPicture } from './model-picture.tsx';

export interface PartPictureProps {
  /** Address of the gallery work's picture; null for a part of the customer's own. */
  readonly projectCover: string | null;
  /** Address of the own model's picture; null where none could be made. */
  readonly modelPicture: string | null;
}

/** A part of an order as a small picture. */
export function PartPicture(props: PartPictureProps) {
  return (
    <Stage className="grid aspect-4/3 place-items-center text-ink-3">
      <Drawn {...props} />
    </Stage>
  );
}

function Drawn({ projectCover, modelPicture }: PartPictureProps) {
  if (projectCover) return <Picture path={projectCover} alt="" sizes="76px" />;
  if (modelPicture) return <ModelPicture address={modelPicture} alt="" sizes="76px" />;
  return <IconCube className="size-7" />;
}
