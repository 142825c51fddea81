import { apiNouns, type GoalName, type ImageSource, type MarkName } from './marks.ts';
import { isKnownRoute, otherRoute } from './route-template.ts';
import { type ConnectionType, connectionTypes, type InpPart, type LcpPart, type ViewBeacon } from './view.ts';

/** What is missing in a list keeps its place: JSON has null for it. */
type Gap = null | undefined;

/**
 * A view as a page tells of it and as it travels: the fields of its parts by their place in a list, without their
 * names. So a usual beacon has half a kilobyte instead of a whole one, and is read in little more than half the time.
 * What it names is the server's to judge, see beacon-shape.ts.
 */
export interface SpokenView
  extends Pick<ViewBeacon, 'id' | 'seq' | 'release' | 'route' | 'lang' | 'device' | 'nav' | 'lab'> {
  readonly v: 2;
  readonly net?: string | undefined;
  readonly lcp?: PackedLcp | undefined;
  readonly inp?: PackedInp | undefined;
  readonly cls?: PackedCls | undefined;
  readonly fcp?: number | undefined;
  readonly ttfb?: number | undefined;
  readonly ttfbParts?: PackedTtfbParts | undefined;
  readonly frames?: PackedFrames | undefined;
  readonly image?: readonly [source: string, value: number] | undefined;
  /** Of any request; those that are not told apart are left out when the view is unpacked. */
  readonly api?: readonly PackedApiTime[] | undefined;
  readonly marks?: Readonly<Record<string, number>> | undefined;
  readonly goals?: readonly string[] | undefined;
  /** Says that a page of this shop may report for this route and release; see page-token.ts. */
  readonly token?: string | undefined;
}

/** One whose names are known, but for connections and requests. */
export interface PackedView extends Omit<SpokenView, 'image' | 'marks' | 'goals'> {
  readonly image?: readonly [source: ImageSource, value: number] | undefined;
  readonly marks?: Readonly<Partial<Record<MarkName, number>>> | undefined;
  readonly goals?: readonly GoalName[] | undefined;
}

export type PackedLcp = readonly [
  value: number,
  target: string | Gap,
  firstByte: number,
  loadDelay: number,
  loadTime: number,
  renderDelay: number,
];

export type PackedInp = readonly [
  value: number,
  target: string | Gap,
  inputDelay: number | Gap,
  processing: number | Gap,
  presentation: number | Gap,
  script: string | Gap,
  scriptTime: number | Gap,
];

export type PackedCls = readonly [value: number, target: string | Gap];

export type PackedTtfbParts = readonly [
  waiting: number,
  cache: number,
  dns: number,
  connection: number,
  request: number,
  server: number | Gap,
];

export type PackedFrames = readonly [count: number, blocked: number, longest: number, script: string | Gap];

export type PackedApiTime = readonly [noun: string, value: number];

export function packView(view: ViewBeacon): PackedView {
  const { lcp, inp, cls, ttfbParts: first, frames, image, api } = view;
  return {
    ...view,
    v: 2,
    lcp: lcp && [lcp.value, lcp.target, lcp.firstByte, lcp.loadDelay, lcp.loadTime, lcp.renderDelay],
    inp: inp && packInp(inp),
    cls: cls && [cls.value, cls.target],
    ttfbParts: first && [
      first.waiting,
      first.cache,
      first.dns,
      first.connection,
      first.request,
      first.server,
    ],
    frames: frames && [frames.count, frames.blocked, frames.longest, frames.script],
    image: image && [image.source, image.value],
    api: api?.map(({ noun, value }): PackedApiTime => [noun, value]),
  };
}

function packInp(inp: InpPart): PackedInp {
  const { value, target, inputDelay, processing, presentation, script, scriptTime } = inp;
  return [value, target, inputDelay, processing, presentation, script, scriptTime];
}

/**
 * The view that a beacon of the right shape tells of: routes and connections that the shop does not tell apart are
 * counted together, requests of others left out. Field by field, so that all views are alike to the engine,
 * whatever they hold.
 */
export function unpackView(packed: PackedView): ViewBeacon {
  const { cls, ttfbParts: first, frames, image } = packed;
  return {
    id: packed.id,
    seq: packed.seq,
    release: packed.release,
    route: isKnownRoute(packed.route) ? packed.route : otherRoute,
    lang: packed.lang,
    device: packed.device,
    nav: packed.nav,
    net: packed.net === undefined ? undefined : netOf(packed.net),
    lab: packed.lab,
    lcp: packed.lcp && unpackLcp(packed.lcp),
    inp: packed.inp && unpackInp(packed.inp),
    cls: cls && { value: cls[0], target: cls[1] ?? undefined },
    fcp: packed.fcp,
    ttfb: packed.ttfb,
    ttfbParts: first && {
      waiting: first[0],
      cache: first[1],
      dns: first[2],
      connection: first[3],
      request: first[4],
      server: first[5] ?? undefined,
    },
    frames: frames && {
      count: frames[0],
      blocked: frames[1],
      longest: frames[2],
      script: frames[3] ?? undefined,
    },
    image: image && { source: image[0], value: image[1] },
    api: packed.api && countedTimes(packed.api),
    marks: packed.marks,
    goals: packed.goals,
  };
}

function unpackLcp(lcp: PackedLcp): LcpPart {
  return {
    value: lcp[0],
    target: lcp[1] ?? undefined,
    firstByte: lcp[2],
    loadDelay: lcp[3],
    loadTime: lcp[4],
    renderDelay: lcp[5],
  };
}

function unpackInp(inp: PackedInp): InpPart {
  return {
    value: inp[0],
    target: inp[1] ?? undefined,
    inputDelay: inp[2] ?? undefined,
    processing: inp[3] ?? undefined,
    presentation: inp[4] ?? undefined,
    script: inp[5] ?? undefined,
    scriptTime: inp[6] ?? undefined,
  };
}

function netOf(net: string): ConnectionType | undefined {
  return connectionTypes.find((known) => known === net);
}

type ApiTime = NonNullable<ViewBeacon['api']>[number];

function countedTimes(times: readonly PackedApiTime[]): ApiTime[] {
  const counted: ApiTime[] = [];
  for (const [noun, value] of times) {
    const known = apiNouns.find((name) => name === noun);
    if (known) counted.push({ noun: known, value });
  }
  return counted;
}
