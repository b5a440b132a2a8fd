import { namesOf, proseToText, readEdtf, standingClaims, typeOf, yearOf, type AgentOrName, type ArchiveRecord, type Claim, type PlaceOrText, type Prose, type Scene, type Story, type TermOrText, type Text, type Thing, type When } from '@thingsthattalk/core';
import { earliestYear, latestYear, type FacetName, type FoundType, type SearchDocument, type WordsIn } from './document.ts';

/** What is known around a record when its documents are made. */
export interface Around {
  /** Any record by its reference; `null` when there is none, or none that may be shown. */
  readonly find: (ref: string) => ArchiveRecord | null;
  /** What is claimed of a thing. */
  readonly claimsAbout: (thing: string) => readonly { readonly ref: string; readonly record: Claim }[];
  /** The collections that a record is part of, by their references. */
  readonly collectionsOf: (ref: string) => readonly string[];
}

/**
 * The documents of one record: one for itself, and for a story one for each of its scenes.
 * @param ref the reference it is known by: `thing/ray-dragon`
 * @returns none for records that have no page of their own
 */
export function documentsOf(ref: string, record: ArchiveRecord, around: Around): SearchDocument[] {
  switch (record.$type) {
    case 'net.thingsthattalk.thing': return [thingDocument(ref, record, around)];
    case 'net.thingsthattalk.story': return [storyDocument(ref, record, around), ...record.scenes.map((scene) => sceneDocument(ref, record, scene, around))];
    case 'net.thingsthattalk.claim': return [{ ...base(ref, record), view: record.evidence?.find(({ view }) => view)?.view ?? { thing: record.thing.ref }, title: titleOfClaim(record, around), names: agents([record.by], around), text: [...texts(record.as), ...prose(record.statement, around), ...(record.evidence ?? []).flatMap(({ text }) => prose(text, around))], facets: { type: ['claim'], status: [record.value], language: languagesIn(record.as, record.statement) }, ...years(record.when) }];
    case 'net.thingsthattalk.collection': return [{ ...base(ref, record), title: record.title, names: agents(record.curators, around), text: [...prose(record.summary, around), ...record.items.flatMap(({ note }) => prose(note, around))], facets: { type: ['collection'], language: languagesIn(record.title), rights: rightsOf(record.rights) } }];
    case 'net.thingsthattalk.exhibition': return [{ ...base(ref, record), ...pointOf(record.venue?.place ? around.find(record.venue.place) : null), title: record.title, names: [...texts(record.subtitle), ...agents([record.organiser, ...(record.lenders ?? [])], around), ...places([record.venue], around)], text: [...prose(record.summary, around), ...record.rooms.flatMap(({ title, text }) => [...texts(title), ...prose(text, around)])], facets: { type: ['exhibition'], language: languagesIn(record.title), place: refsOf(record.venue?.place), rights: rightsOf(record.rights) }, ...years(record.when) }];
    case 'net.thingsthattalk.agent': return [{ ...base(ref, record), ...pointOf(record.place ? around.find(record.place) : null), title: record.names, names: [], text: [...texts(record.summary), ...prose(record.text, around)], facets: { type: ['agent'], place: refsOf(record.place) }, ...years(record.when) }];
    case 'net.thingsthattalk.place': return [{ ...base(ref, record), ...pointOf(record), title: record.names, names: places([{ place: record.within }], around), text: [...texts(record.summary), ...prose(record.text, around)], facets: { type: ['place'] }, ...years(record.when) }];
    case 'net.thingsthattalk.term': return [{ ...base(ref, record), title: record.labels, names: texts(record.alternatives), text: prose(record.definition, around), facets: { type: ['term'] } }];
    default: return [];
  }
}

const base = (ref: string, record: ArchiveRecord): Pick<SearchDocument, 'id' | 'ref' | 'type'> => ({ id: ref, ref, type: typeOf(record) as FoundType });

function thingDocument(ref: string, thing: Thing, around: Around): SearchDocument {
  const claims = around.claimsAbout(ref);
  const makers = (thing.makers ?? []).flatMap(({ agent }) => agent ?? []);
  return {
    ...base(ref, thing),
    ...(hasImage(thing) ? { view: { thing: ref } } : {}), ...pointOfThing(thing, around),
    title: thing.titles,
    names: [
      ...(thing.objectNumber ? [{ lang: 'und', value: thing.objectNumber }] : []), ...(thing.identifiers ?? []).map(({ value }) => ({ lang: 'und', value })),
      ...agents([...(thing.makers ?? []), thing.holder], around), ...terms([...(thing.kinds ?? []), ...(thing.materials ?? []), ...(thing.subjects ?? [])], around), ...places([thing.production?.place], around),
    ],
    text: [
      ...texts(thing.summary), ...prose(thing.description, around), ...(thing.inscriptions ?? []).flatMap(({ text, translation }) => [...prose(text, around), ...prose(translation, around)]),
      ...(thing.provenance ?? []).flatMap(({ text }) => prose(text, around)), ...(thing.metadata ?? []).flatMap(({ value }) => prose(value, around)),
    ],
    facets: facets({
      type: ['thing'], holder: refsOf(thing.holder?.agent), maker: makers, collection: around.collectionsOf(ref), place: refsOf(thing.production?.place?.place), period: periods(thing.production?.when), material: (thing.materials ?? []).flatMap(({ term }) => term ?? []),
      // Only of what it is held to be: what it is made of, or who made it, is another question.
      status: standingClaims(claims.filter(({ record }) => record.aspect === 'authenticity')).map(({ record }) => record.value),
      language: languagesIn(thing.titles), rights: rightsOf(thing.rights), image: hasImage(thing) ? ['yes'] : [],
    }),
    ...years(thing.production?.when),
  };
}

function storyDocument(ref: string, story: Story, around: Around): SearchDocument {
  return {
    ...base(ref, story),
    ...(story.cover ?? story.scenes.find(({ view }) => view)?.view ? { view: story.cover ?? story.scenes.find(({ view }) => view)!.view! } : {}),
    title: story.title,
    names: [...agents(story.tellers, around), ...(story.chapters ?? []).flatMap(({ title }) => texts(title))],
    text: [...texts(story.summary), ...(story.chapters ?? []).flatMap(({ text }) => prose(text, around))],
    facets: facets({ type: ['story'], maker: (story.tellers ?? []).flatMap(({ agent }) => agent ?? []), collection: around.collectionsOf(ref), language: story.languages?.map(({ lang }) => lang) ?? languagesIn(story.title), rights: rightsOf(story.rights), image: story.scenes.some(({ view }) => view) ? ['yes'] : [] }),
  };
}

/** A scene, with all that is said and heard in it; a question keeps its answer to itself. */
function sceneDocument(ref: string, story: Story, scene: Scene, around: Around): SearchDocument {
  const thing = scene.view ? around.find(scene.view.thing) : null;
  const { show } = scene;
  return {
    id: `${ref}#${scene.id}`, ref, type: 'scene', scene: scene.id,
    ...(scene.view ? { view: scene.view } : {}), ...(thing?.$type === 'net.thingsthattalk.thing' ? pointOfThing(thing, around) : {}),
    title: scene.title?.length ? scene.title : story.title,
    names: [...terms((scene.terms ?? []).map(({ term }) => ({ term })), around), ...(thing?.$type === 'net.thingsthattalk.thing' ? texts(thing.titles) : [])],
    text: [
      ...prose(scene.text, around), ...prose(scene.more, around), ...texts(scene.describe),
      ...(show?.$type === 'net.thingsthattalk.scene#quote' ? prose(show.words, around) : []), ...(show?.$type === 'net.thingsthattalk.scene#question' ? prose(show.ask, around) : []),
      ...(show?.$type === 'net.thingsthattalk.scene#compare' ? texts(show.caption) : []), ...(show?.$type === 'net.thingsthattalk.scene#sound' ? prose(show.sound?.transcript, around) : []), ...(show?.$type === 'net.thingsthattalk.scene#video' ? [...texts(show.video?.alt), ...prose(show.video?.transcript, around)] : []),
      ...(scene.narration ?? []).flatMap(({ sound }) => prose(sound.transcript, around)),
    ],
    facets: facets({ type: ['scene'], language: languagesIn(scene.title, scene.text), image: scene.view ? ['yes'] : [], holder: thing?.$type === 'net.thingsthattalk.thing' ? refsOf(thing.holder?.agent) : [] }),
  };
}

function titleOfClaim(claim: Claim, around: Around): Text {
  const thing = around.find(claim.thing.ref);
  return thing?.$type === 'net.thingsthattalk.thing' ? thing.titles : (claim.as ?? []);
}

const facets = (all: Partial<Record<FacetName, readonly string[]>>): SearchDocument['facets'] => Object.fromEntries(Object.entries(all).flatMap(([name, values]) => (values.length > 0 ? [[name, [...new Set(values)]]] : [])));
const refsOf = (ref: string | undefined): string[] => (ref ? [ref] : []);
const rightsOf = (rights: Thing['rights']): string[] => (rights?.statement ? [rights.statement] : []);
const hasImage = ({ images = [] }: Thing): boolean => images.some((entry) => entry.$type === 'net.thingsthattalk.thing#ownImage' || (entry.$type === 'net.thingsthattalk.thing#iiif' && Boolean(entry.canvases?.some(({ image, service }) => image ?? service))));
const languagesIn = (...all: (Text | Prose | undefined)[]): string[] => [...new Set(all.flatMap((text) => (text ?? []).map(({ lang }) => lang)))];

const texts = (text: Text | undefined): WordsIn[] => (text ?? []).filter(({ value }) => value.trim() !== '').map(({ lang, value }) => ({ lang, value }));
const prose = (text: Prose | undefined, { find }: Around): WordsIn[] => texts((text ?? []).map(({ lang, value }) => ({ lang, value: proseToText(value, (ref) => nameIn(namesOf(find(ref)), lang)) })));
const nameIn = (names: Text, lang: string): string | null => (names.find((each) => each.lang === lang) ?? names[0])?.value ?? null;

const agents = (all: readonly (AgentOrName | undefined)[] | undefined, { find }: Around): WordsIn[] => (all ?? []).flatMap((each) => (each ? [...texts(each.name), ...(each.agent ? texts(namesOf(find(each.agent))) : [])] : []));
const places = (all: readonly (PlaceOrText | undefined)[], { find }: Around): WordsIn[] => all.flatMap((each) => (each ? [...texts(each.text), ...(each.place ? texts(namesOf(find(each.place))) : [])] : []));
const terms = (all: readonly TermOrText[], { find }: Around): WordsIn[] => all.flatMap(({ term, text }) => { const record = term ? find(term) : null; return [...texts(text), ...texts(namesOf(record)), ...(record?.$type === 'net.thingsthattalk.term' ? texts(record.alternatives) : [])]; });

/** Where a place is, in degrees. */
const pointOf = (place: ArchiveRecord | null): Pick<SearchDocument, 'point'> => (place?.$type === 'net.thingsthattalk.place' && place.point ? { point: [place.point.lon7 / 1e7, place.point.lat7 / 1e7] } : {});
const pointOfThing = ({ production }: Thing, { find }: Around): Pick<SearchDocument, 'point'> => pointOf(production?.place?.place ? find(production.place.place) : null);

function spanOf(when: When | undefined): [number, number] | null {
  const read = when ? readEdtf(when.edtf) : null;
  if (!read?.ok) return null;
  const [first, last] = [yearOf(read.value.earliest), yearOf(read.value.latest)].map((year, index) => (Number.isFinite(year) ? Math.min(latestYear, Math.max(earliestYear, year)) : index === 0 ? earliestYear : latestYear));
  return [first!, last!];
}

function years(when: When | undefined): Pick<SearchDocument, 'years'> {
  const span = spanOf(when);
  return span ? { years: span } : {};
}

/** The centuries that a date lies in, by their first years: `1600` for the seventeenth. At most twenty of them. */
function periods(when: When | undefined): string[] {
  const span = spanOf(when);
  if (!span) return [];
  const [first, last] = span.map((year) => Math.floor(year / 100) * 100);
  return last! - first! > 2000 ? [] : Array.from({ length: (last! - first!) / 100 + 1 }, (_, index) => String(first! + 100 * index));
}
