import { bolgeBowl } from './bolge-bowl.ts';
import { cableComb } from './cable-comb.ts';
import { enclosureBoard } from './enclosure-board.ts';
import { facetPendant } from './facet-pendant.ts';
import { fjordTerrain } from './fjord-terrain.ts';
import { forearmSplint } from './forearm-splint.ts';
import { gableHouse } from './gable-house.ts';
import { gitterPlanter } from './gitter-planter.ts';
import { hingeProto } from './hinge-proto.ts';
import { impellerProto } from './impeller-proto.ts';
import { papirLamp } from './papir-lamp.ts';
import { phoneStand } from './phone-stand.ts';
import { pillOrganiser } from './pill-organiser.ts';
import { planetarySet } from './planetary-set.ts';
import { revFox } from './rev-fox.ts';
import { shelfBracket } from './shelf-bracket.ts';
import { shiftKnob } from './shift-knob.ts';
import { stairSpiral } from './stair-spiral.ts';
import { stauntonChess } from './staunton-chess.ts';
import { staveTower } from './stave-tower.ts';
import { stromVase } from './strom-vase.ts';
import { threadJar } from './thread-jar.ts';
import { tvinnRing } from './tvinn-ring.ts';
import { ventDuct } from './vent-duct.ts';
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
  staveTower,
  enclosureBoard,
  impellerProto,
  hingeProto,
  gableHouse,
  fjordTerrain,
  stairSpiral,
  tvinnRing,
  facetPendant,
  shiftKnob,
  ventDuct,
  forearmSplint,
  pillOrganiser,
];
