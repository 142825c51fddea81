import { bolgeBowl } from './bolge-bowl.ts';
import { cableComb } from './cable-comb.ts';
import { gitterPlanter } from './gitter-planter.ts';
import { hingeProto } from './hinge-proto.ts';
import { impellerProto } from './impeller-proto.ts';
import { papirLamp } from './papir-lamp.ts';
import { phoneStand } from './phone-stand.ts';
import { planetarySet } from './planetary-set.ts';
import { revFox } from './rev-fox.ts';
import { shelfBracket } from './shelf-bracket.ts';
import { stauntonChess } from './staunton-chess.ts';
import { stromVase } from './strom-vase.ts';
import { threadJar } from './thread-jar.ts';
import { tvinnRing } from './tvinn-ring.ts';
import type { WorkGenerator } from './work-model.ts';

export const workGenerators: readonly WorkGenerator[] = [
  stromVase,
  papirLamp,
  gitterPlanter,
  bolgeBowl,
  planetarySet,
  shelfBracket,
  cableComb,
  threadJar,
  phoneStand,
  revFox,
  stauntonChess,
  impellerProto,
  hingeProto,
  tvinnRing,
];
