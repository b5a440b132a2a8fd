import type { Arrangement } from './canvas-layout.ts';
import type { Download } from './downloads.ts';
import type { OpenFault } from './open-error.ts';

const nl = {
  opening: 'Het document wordt opgehaald', notThere: 'Er valt hier nog niets te zien. Geef een IIIF-adres.', again: 'Probeer opnieuw',
  fault: {
    address: 'Dit is geen webadres. Een IIIF-adres begint met https://.',
    offline: 'Het adres antwoordt niet. De verbinding is weg, of de instelling laat andere websites niet toe.',
    slow: 'Het adres antwoordt te langzaam.',
    refused: 'De instelling laat dit document niet aan iedereen zien.',
    missing: 'Op dit adres staat niets (meer).',
    broken: 'De website van de instelling geeft een storing.',
    large: 'Dit document is te groot om te openen.',
    'not-json': 'Op dit adres staat een webpagina of iets anders, geen IIIF-document.',
    'not-iiif': 'Dit is geen IIIF-manifest of -verzameling.',
  } as Readonly<Record<OpenFault, string>>,
  picture: 'Het beeld', canvasOf: (number: number, count: number) => `Beeld ${number} van ${count}`, previous: 'Vorige', next: 'Volgende',
  zoomIn: 'Inzoomen', zoomOut: 'Uitzoomen', whole: 'Het geheel', turnLeft: 'Draai naar links', turnRight: 'Draai naar rechts', mirror: 'Spiegel', fullScreen: 'Volledig scherm', more: 'Meer gereedschap',
  brightness: 'Helderheid', contrast: 'Contrast', grey: 'Zonder kleur', invert: 'Negatief', reset: 'Zoals het was',
  pictures: 'Alle beelden', gallery: 'Als wand', contents: 'Inhoud', partOfRange: (number: number, count: number) => `Deel ${number} van ${count}`, order: 'Volgorde', ownOrder: 'Zoals het document ze geeft', layers: 'Lagen', opacity: (name: string) => `Hoeveel u ziet van ${name}`, layer: (number: number) => `Laag ${number}`,
  annotations: 'Wat erover gezegd is', annotationsFailed: (count: number) => (count === 1 ? 'Eén lijst met aantekeningen kon niet worden opgehaald.' : `${count} lijsten met aantekeningen konden niet worden opgehaald.`),
  about: 'Over dit document', provider: 'Van', rights: 'Rechten', date: 'Datum', places: 'Plaatsen', elsewhere: 'Bij de instelling', downloads: 'Ophalen', data: 'Gegevens', partOf: 'Hoort bij', manifest: 'IIIF-manifest', opensCollection: 'verzameling', items: (count: number) => (count === 1 ? 'één document' : `${count} documenten`), nextPage: 'Volgende', back: 'Terug',
  pictureFailed: 'Dit beeld kan niet worden getoond.', pictureRefused: 'De instelling laat dit beeld niet aan iedereen zien.', noPicture: 'Hiervan is geen beeld.', askLeave: 'Vraag toegang', signedIn: 'U hebt toegang.', signOut: 'Meld af', leaveFailed: 'De toegang is niet gelukt.',
  leaveAsking: 'De toegang wordt gevraagd. Hebt u een venster van de instelling open, sluit dat dan als u klaar bent.', leaveShut: 'Uw browser hield het venster van de instelling dicht. Sta vensters van deze pagina toe en probeer het opnieuw.', leaveSilent: 'De instelling antwoordt niet op de vraag om toegang. Probeer het later opnieuw.', leaveFrames: (origin: string) => `Deze website laat het kader niet toe waarin de instelling toegang geeft. Wie de website maakt kan dat toestaan: frame-src ${origin}.`,
  leaveFault: { invalidRequest: 'De instelling begrijpt de vraag om toegang niet.', invalidOrigin: 'De instelling geeft geen toegang vanuit deze website.', missingAspect: 'U bent niet aangemeld bij de instelling, of uw browser bewaart dat niet.', expiredAspect: 'Uw aanmelding bij de instelling is verlopen. Meld u opnieuw aan.', unavailable: 'De instelling kan nu geen toegang geven. Probeer het later opnieuw.' } as Readonly<Record<string, string>>,
  model: 'Model in drie dimensies', showModel: 'Bekijk in 3D', modelComing: 'Het model wordt opgehaald.', modelShown: 'Draai het model met de muis, een vinger of de pijltjestoetsen.', modelFailed: 'Dit model kan hier niet worden getoond. U kunt het wel ophalen.', fetchModel: 'Haal het model op',
  play: 'Speel af', pause: 'Pauze', time: 'Tijd', version: 'Versie', transcript: 'Uitgeschreven',
  issues: (count: number) => (count === 1 ? 'Eén ding klopt niet in dit document' : `${count} dingen kloppen niet in dit document`),
  search: 'Zoek in dit document', searchFor: 'Zoek', found: (count: number) => (count === 0 ? 'Niets gevonden' : count === 1 ? 'Eén plek gevonden' : `${count} plekken gevonden`), searchFailed: 'Zoeken is niet gelukt.', moreFound: 'Meer plekken',
  share: 'Deel dit beeld', copied: 'Adres gekopieerd', inAddressBar: 'Het adres staat in de adresbalk', keys: 'Toetsen', close: 'Sluit', keysWhere: 'Ga met Tab naar het beeld; daarna werken deze toetsen.',
  keyList: [['← ↑ → ↓', 'Schuif het beeld'], ['+ −', 'In- en uitzoomen'], ['0', 'Het hele beeld'], ['PgDn PgUp', 'Volgende, vorige'], ['[ ]', 'Draai naar links, naar rechts'], ['m', 'Spiegel'], ['l', 'Loep'], ['f', 'Volledig scherm'], ['?', 'Dit blad']] as readonly (readonly [string, string])[],
  loupe: 'Loep', ruler: 'Liniaal', rulerEnd: (number: number) => `Eind ${number} van de liniaal, met de pijlen te verzetten`, beside: 'Ernaast', besideNone: 'Niets', besideTogether: 'Beweeg samen',
  arrangement: 'Zet de beelden', arrangements: { individuals: 'een voor een', paged: 'als boek', continuous: 'op een rij' } as Readonly<Record<Arrangement, string>>,
  take: 'Meenemen', takeKinds: { whole: 'De hele afbeelding', modest: 'Kleiner', view: 'Wat nu in beeld is' } as Readonly<Record<Download['kind'], string>>, rightsUnknown: 'De instelling zegt niet wat ermee mag.',
   motivation: { tagging: 'trefwoord', linking: 'verwijzing', commenting: 'opmerking', describing: 'beschrijving', assessing: 'oordeel', supplementing: 'tekst', transcribing: 'transcriptie', identifying: 'herkend', classifying: 'soort', bookmarking: 'bladwijzer', highlighting: 'gemarkeerd' } as Readonly<Record<string, string>>,
};

/** The words of `<ttt-manifest>`, fetched with it. */
export type ManifestWords = typeof nl;

const en: ManifestWords = {
  opening: 'Fetching the document', notThere: 'There is nothing to see yet. Give a IIIF address.', again: 'Try again',
  fault: {
    address: 'This is not a web address. A IIIF address begins with https://.',
    offline: 'The address does not answer. There is no connection, or the institution does not let other websites in.',
    slow: 'The address answers too slowly.',
    refused: 'The institution does not show this document to everyone.',
    missing: 'There is nothing at this address (any more).',
    broken: 'The institution’s website reports a fault.',
    large: 'This document is too large to open.',
    'not-json': 'There is a web page or something else at this address, not a IIIF document.',
    'not-iiif': 'This is not a IIIF manifest or collection.',
  },
  picture: 'The picture', canvasOf: (number, count) => `Picture ${number} of ${count}`, previous: 'Previous', next: 'Next',
  zoomIn: 'Zoom in', zoomOut: 'Zoom out', whole: 'All of it', turnLeft: 'Turn left', turnRight: 'Turn right', mirror: 'Mirror', fullScreen: 'Full screen', more: 'More tools',
  brightness: 'Brightness', contrast: 'Contrast', grey: 'Without colour', invert: 'Negative', reset: 'As it was',
  pictures: 'All pictures', gallery: 'As a wall', contents: 'Contents', partOfRange: (number, count) => `Part ${number} of ${count}`, order: 'Order', ownOrder: 'As the document has them', layers: 'Layers', opacity: (name) => `How much you see of ${name}`, layer: (number) => `Layer ${number}`,
  annotations: 'What is said about it', annotationsFailed: (count) => (count === 1 ? 'One list of annotations could not be fetched.' : `${count} lists of annotations could not be fetched.`),
  about: 'About this document', provider: 'From', rights: 'Rights', date: 'Date', places: 'Places', elsewhere: 'At the institution', downloads: 'Download', data: 'Data', partOf: 'Part of', manifest: 'IIIF manifest', opensCollection: 'collection', items: (count) => (count === 1 ? 'one document' : `${count} documents`), nextPage: 'Next', back: 'Back',
  pictureFailed: 'This picture cannot be shown.', pictureRefused: 'The institution does not show this picture to everyone.', noPicture: 'There is no picture of this.', askLeave: 'Ask for access', signedIn: 'You have access.', signOut: 'Sign out', leaveFailed: 'Access was not given.',
  leaveAsking: 'Asking for access. If a window of the institution is open, close it when you are done.', leaveShut: 'Your browser kept the institution’s window shut. Allow windows for this page and try again.', leaveSilent: 'The institution does not answer the question for access. Try again later.', leaveFrames: (origin) => `This website keeps out the frame in which the institution gives access. Whoever makes the website can let it in: frame-src ${origin}.`,
  leaveFault: { invalidRequest: 'The institution does not understand the question for access.', invalidOrigin: 'The institution gives no access from this website.', missingAspect: 'You are not signed in at the institution, or your browser does not keep that.', expiredAspect: 'You are no longer signed in at the institution. Sign in again.', unavailable: 'The institution cannot give access now. Try again later.' },
  model: 'Model in three dimensions', showModel: 'See it in 3D', modelComing: 'Fetching the model.', modelShown: 'Turn the model with the mouse, a finger or the arrow keys.', modelFailed: 'This model cannot be shown here. You can fetch it.', fetchModel: 'Fetch the model',
  play: 'Play', pause: 'Pause', time: 'Time', version: 'Version', transcript: 'Written out',
  issues: (count) => (count === 1 ? 'One thing is wrong with this document' : `${count} things are wrong with this document`),
  search: 'Search in this document', searchFor: 'Search', found: (count) => (count === 0 ? 'Nothing found' : count === 1 ? 'One place found' : `${count} places found`), searchFailed: 'The search did not work.', moreFound: 'More places',
  share: 'Share this view', copied: 'Address copied', inAddressBar: 'The address stands in the address bar', keys: 'Keys', close: 'Close', keysWhere: 'Go to the picture with Tab; then these keys work.',
  keyList: [['← ↑ → ↓', 'Move the picture'], ['+ −', 'Zoom in and out'], ['0', 'The whole picture'], ['PgDn PgUp', 'Next, previous'], ['[ ]', 'Turn left, turn right'], ['m', 'Mirror'], ['l', 'Loupe'], ['f', 'Full screen'], ['?', 'This sheet']],
  loupe: 'Loupe', ruler: 'Ruler', rulerEnd: (number) => `End ${number} of the ruler, moved by the arrow keys`, beside: 'Beside it', besideNone: 'Nothing', besideTogether: 'Move together',
  arrangement: 'Show the pictures', arrangements: { individuals: 'one by one', paged: 'as a book', continuous: 'in a row' },
  take: 'Take it along', takeKinds: { whole: 'The whole picture', modest: 'Smaller', view: 'What is in view now' }, rightsUnknown: 'The institution does not say what may be done with it.',
   motivation: { tagging: 'tag', linking: 'link', commenting: 'comment', describing: 'description', assessing: 'assessment', supplementing: 'text', transcribing: 'transcription', identifying: 'identified', classifying: 'kind', bookmarking: 'bookmark', highlighting: 'highlight' },
};

/** The words for a language tag: Dutch, else English. */
export const manifestWords = (lang: string): ManifestWords => (/^nl\b/i.test(lang) ? nl : en);
