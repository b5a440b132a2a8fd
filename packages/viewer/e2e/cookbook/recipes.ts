// Every recipe of the IIIF cookbook, in its own order, with what `<ttt-manifest>` does of it: the one source of docs/cookbook.md.

/** What is done of a recipe. */
export interface Recipe {
  /** Four digits, as the cookbook numbers it; `auth` for what has no number. */
  readonly number: string;
  /** Its address. */
  readonly address: string;
  readonly title: string;
  readonly state: 'works' | 'in part' | 'out of scope';
  /** What a visitor gets; of what is done in part, what is missing. */
  readonly how: string;
}

const works = (path: string, title: string, how: string): Recipe => ({ number: path.slice(0, 4), address: `https://iiif.io/api/cookbook/recipe/${path}/`, title, state: 'works', how });
const inPart = (path: string, title: string, how: string): Recipe => ({ ...works(path, title, how), state: 'in part' });
const outOfScope = (path: string, title: string, how: string): Recipe => ({ ...works(path, title, how), state: 'out of scope' });

/** The recipes, as the cookbook listed them in October 2026. */
export const recipes: readonly Recipe[] = [
  works('0001-mvm-image', 'Simplest Manifest - Image', 'The picture fills the view; also as Presentation 4 writes it.'),
  works('0002-mvm-audio', 'Simplest Manifest - Audio', 'The sound plays, with the browser’s own controls; also as Presentation 4 writes it.'),
  works('0003-mvm-video', 'Simplest Manifest - Video', 'The film plays, in the shape of its canvas from the first moment.'),
  inPart('0608-mvm-3d', 'Simplest Manifest - 3D', 'A model in glTF can be turned about, when the visitor asks; else it is a file to fetch. What is missing: models that need a decoder of others, and scenes of several models, cameras and lights; see [3D](#3d).'),
  works('0004-canvas-size', 'Image and Canvas with Differing Dimensions', 'The picture is enlarged to its canvas; one of another shape is shown whole, in the middle.'),
  works('0005-image-service', 'Support Deep Viewing with Basic Use of a IIIF Image Service', 'Zooming in fetches the tiles of the part in view.'),
  works('0006-text-language', 'Internationalization and Multi-language Values', 'Texts stand in the reader’s language; where there is none, in another, marked as such for screen readers.'),
  works('0118-multivalue', 'Displaying Multiple Values with Language Maps', 'All values of one language, beside each other.'),
  works('0007-string-formats', 'Embedding HTML in descriptive properties', 'Paragraphs, emphasis, lists and links stay; nothing runs, and no picture of another host is fetched.'),
  works('0029-metadata-anywhere', 'Metadata on any Resource', 'The words of a canvas stand beside it and change with it.'),
  works('0008-rights', 'Rights statement(s)', 'The required statement comes first; the licence has its name and leads to its deed.'),
  works('0009-book-1', 'Simple Manifest - Book', 'The cover alone, then two pages side by side.'),
  works('0011-book-3-behavior', 'Book behavior (paging) variations', '`continuous`: without a gap. `individuals`: one by one. `paged`: in spreads.'),
  works('0299-region', 'Addressing a spatial region', 'Only the named part of the picture is painted.'),
  works('0010-book-2-viewing-direction', 'Viewing direction and its effect on navigation', 'From right to left the first page is at the right, also for the arrow keys; from top to bottom the strip stands upright.'),
  works('0283-missing-image', 'Missing Images in a Sequence', 'The page keeps its place and says that there is no picture of it.'),
  works('0117-add-image-thumbnail', 'Image Thumbnail for Manifest', 'Shown with what the manifest says of itself, asked from its service at a small size.'),
  works('0232-image-thumbnail-canvas', 'Implementation discussion: Thumbnails on Canvases', 'The strip shows the thumbnail that a canvas names; else a small size of its picture, a listed one where the service makes none.'),
  works('0013-placeholderCanvas', 'Load a Preview Image Before the Main Content', 'The poster of a film until it plays; of a picture, until the visitor wants it.'),
  works('0014-accompanyingcanvas', 'Audio Presentation with Accompanying Image', 'The picture is shown while the sound plays.'),
  works('0202-start-canvas', 'Load Manifest Beginning with a Specific Canvas', 'Opens at that canvas.'),
  works('0015-start', 'Begin playback at a specific point - Time-based media', 'Begins at that moment.'),
  works('0230-navdate', 'Navigation by Chronology', 'The collection is in order of date, and dates are written out.'),
  works('0154-geo-extension', 'Locate a Manifest on a Web Map', 'The place is named, with a link to a map: the page itself fetches no map of others.'),
  works('0240-navPlace-on-canvases', 'Locate Multiple Canvases on a Web Map', 'The same for each canvas.'),
  works('0234-provider', 'Acknowledge Content Contributors', 'Name, logo and a link to the institution’s page.'),
  works('0032-collection', 'Simple Collection', 'A list that opens each manifest, and leads back.'),
  works('0464-reuse-manifest', 'Reuse parts of a Manifest', 'The borrowed canvas shows, with what is said of it here and a link to where it was taken from.'),
  works('0017-transcription-av', 'Using Transcripts with A/V Content', 'The transcript is a link beside the film.'),
  works('0103-poetry-reading-annotations', 'Scholarly Annotation of a Poetry Reading', 'What is said of a moment leads to that moment, grouped as the editors grouped it.'),
  works('0046-rendering', 'Providing Alternative Representations', 'Links to fetch them, with their format.'),
  outOfScope('0231-transcript-meta-recipe', 'Transcripts, Captions, and Subtitles - General Considerations', 'An essay without a manifest; what it discusses is in 0017, 0219, 0253 and 0074.'),
  works('0219-using-caption-file', 'Using Caption Files with Video Content', 'Captions show over the film in time; the same words can be read beside it, and each line leads to its moment.'),
  works('0253-using-transcript-file', 'Video with Accompanying Transcript', 'A WebVTT transcript is read beside the film and follows it; a file for an office program is a link.'),
  works('0266-full-canvas-annotation', 'Simplest Annotation', 'Stands in the list beside the picture, in its own language.'),
  works('0019-html-in-annotations', 'HTML in Annotations', 'As in 0007: links and emphasis stay, nothing runs, a picture becomes its alternative text.'),
  works('0045-css', 'CSS in an Annotation', 'The author’s colours for words, ground and outline, from the annotation or a file. Nothing else of a style sheet is used.'),
  works('0021-tagging', 'Simple Annotation - Tagging', 'A box in its place on the picture and an entry in the list; choosing either shows the other.'),
  works('0261-non-rectangular-commenting', 'Annotation with a Non-Rectangular Polygon', 'The outline is drawn, and only what is inside it can be chosen.'),
  works('0258-tagging-external-resource', 'Tagging with an External Resource', 'The tag, with a link to the record it is taken from.'),
  works('0022-linking-with-a-hotspot', 'Redirecting from one Canvas to another resource (Hotspot linking)', 'The entry leads to the other canvas, also of another manifest.'),
  works('0326-annotating-image-layer', 'Annotate a specific images or layers', 'The box is on the picture only while its layer shows.'),
  works('0135-annotating-point-in-canvas', 'Annotating a specific point of an image', 'A dot that keeps its size when the picture grows.'),
  works('0139-geolocate-canvas-fragment', 'Geographic coordinates', 'The part of the map tells where it is, with a link to a map.'),
  works('0269-embedded-or-referenced-annotations', 'Embedded or Referenced Annotations', 'Both; when the file cannot be had, that is said and the picture is there.'),
  works('0306-linking-annotations-to-manifests', 'Linking external Annotations targeting a Canvas to a Manifest', 'They are shown with their canvas.'),
  works('0309-annotation-collection', 'Using Annotation collections', 'Grouped under the name of the collection; each canvas has its own page of it.'),
  works('0377-image-in-annotation', 'Image in annotations', 'The picture stands in the list.'),
  works('0346-multilingual-annotation-body', 'Annotating in Multiple Languages', 'One of them is read: the reader’s language, else English, else the first.'),
  works('0561-text-on-image', 'Visible Text Resource on a Canvas', 'The words are painted in their box and grow with the picture.'),
  works('0024-book-4-toc', 'Table of Contents for Book Chapters', 'Entries lead to their pages; the entry of the page in view is marked.'),
  works('0025-newspaper-article-index', 'Navigation by Newspaper Article', 'An article opens at its first column; numbers beside it lead from part to part, over pages.'),
  works('0026-toc-opera', 'Table of contents for A/V content', 'Entries lead to their moments; the entry that is heard is marked.'),
  works('0229-behavior-ranges', 'Adding Thumbnail Navigation and no-nav to a Video Resource', 'Small pictures lead to moments; what is `no-nav` is left out.'),
  works('0027-alternative-page-order', 'Alternative Page Sequences', 'The reader chooses the order; strip and turning follow it.'),
  works('0030-multi-volume', 'Multi-volume Work with Individually-bound Volumes', 'The volumes are opened from their collection, and lead back.'),
  works('0031-bound-multivolume', 'Multiple Volumes in a Single Bound Volume', 'The volumes are entries of the table of contents.'),
  works('0033-choice', 'Multiple choice of images in a single view', 'The first shows; each can be laid over it, as thickly as wanted.'),
  works('0035-foldouts', 'Foldouts, Flaps, and Maps', 'A `non-paged` leaf stands alone and does not part the pages around it.'),
  works('0036-composition-from-multiple-images', 'Composition from Multiple Images', 'Each in its place, later ones on top.'),
  works('0560-resources-on-a-timeline', 'Rendering Resources Sequentially on a Timeline', 'Canvases go on by themselves (`auto-advance`) and begin again (`repeat`).'),
  works('0489-multimedia-canvas', 'Rendering Multiple Media Types on a Time-Based Canvas', 'Words, pictures and films come and go by the clock of the canvas.'),
  works('0040-image-rotation-service', 'Image Rotation Two Ways', 'Both. The recipe’s style sheet, read to the letter, carries the picture off its canvas; it is then turned in the middle.'),
  works('0047-homepage', 'Linking to Web Page of an Object (homepage)', 'A link to the institution’s page.'),
  works('0053-seeAlso', 'Linking to Structured Metadata', 'A link to the data, with its format.'),
  works('0466-link-for-loading-manifest', 'Loading a manifest with a viewer using a link', 'The attribute `iiif-content` takes the content state of the link.'),
  works('0485-contentstate-canvas-region', 'Open a specific region of a canvas in a viewer', 'Opens there; what is in view can be handed on as such a link.'),
  inPart('0540-link-for-opening-multiple-canvases', 'Sharing a link for opening two or more Canvases', 'The first canvas opens; the others do not open beside it.'),
  works('0599-drag-and-drop', 'Drag and drop', 'A content state or a link that is dropped on the element opens; the manifest’s address can be dragged out.'),
  works('0057-publishing-v2-and-v3', 'Making IIIF Presentation API v2 and v3 manifests available at the same URL', 'Both versions are read.'),
  works('0434-choice-av', 'Multiple Choice of Audio Formats in a Single View (Canvas)', 'The first that the browser plays; another can be chosen.'),
  works('0064-opera-one-canvas', 'Table of Contents for Multiple A/V files on a Single Canvas', 'Films that together last as long as their canvas play in turn.'),
  works('0065-opera-multiple-canvases', 'Table of Contents for Multiple A/V files on Multiple Canvases', 'Entries lead to moments of other canvases.'),
  works('0068-newspaper', 'Basic Newspaper', 'Issues by date; lines of text in their places; links to ALTO and to the title.'),
  works('0074-multiple-language-captions', 'Using Caption and Subtitle Files in Multiple Languages with Video Content', 'The captions of the reader’s language show; all can be chosen and read.'),
  works('0318-navPlace-navDate', 'Locating an Item in Place and Time', 'In order of date, each with its place.'),
  { number: 'read', address: 'https://iiif.io/api/', title: 'What else is opened (beyond the cookbook)', state: 'works', how: 'Presentation 2 and 3; descriptions of pictures (`info.json`) of the Image API 1 to 3, at level 0 only what they list; plain pictures; collections within collections, in pages, and named without what is in them.' },
  { number: 'auth', address: 'https://iiif.io/api/auth/2.0/', title: 'Authorization Flow API 2.0 (not in the cookbook yet)', state: 'works', how: 'Probe, window, token, probe again, for pictures and films; a smaller picture until then; words for everything that can go wrong. Where a probe says that a film is to be had elsewhere, that is not followed.' },
];
