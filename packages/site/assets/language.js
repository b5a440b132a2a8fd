/* global document, navigator, location */
// The first page: goes on in the first language of the visitor's that the archive speaks. Without script one chooses.
const offered = [...document.querySelectorAll('a[hreflang]')];
const wanted = navigator.languages ?? [navigator.language];
const match = wanted.map((tag) => tag.toLowerCase()).flatMap((tag) => offered.filter((link) => tag === link.hreflang.toLowerCase() || tag.split('-')[0] === link.hreflang.toLowerCase()))[0];
if (match) location.replace(match.href);
