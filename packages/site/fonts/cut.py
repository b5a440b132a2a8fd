"""Cuts the typefaces of the site into small files. Run by hand:

    python3 cut.py SOURCES OUT

SOURCES holds Literata_400Regular.ttf and Literata_400Regular_Italic.ttf (from the npm package
@expo-google-fonts/literata, which carries the complete fonts), and the variable literata-normal.woff2 and
schibsted-grotesk.woff2 (from @fontsource-variable, Latin). Needs fonttools and brotli.
"""
import io
import sys
from pathlib import Path
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

# What Dutch and English pages use; everything else is in the files that load only when a page needs it.
BASIC = [*range(0x20, 0x7F), *map(ord, '\u00a0©«»°·×àáäçèéêëïíóôöúüÉ–—‘’“”…€→')]
LATIN = sorted({*range(0xA0, 0x180), *range(0x218, 0x21C), *range(0x1E00, 0x1F00), *map(ord, 'ʻʼ‑†‡•‰‹›⁄₂−≈≤≥')} - set(BASIC))
# A first view is to cost 35 KB: the pairs of the grotesk alone would be another 12.
FEATURES = {'literata-display': ['kern', 'locl'], 'literata-text': ['kern', 'onum', 'lnum', 'locl'], 'literata-italic': ['kern', 'onum', 'lnum', 'locl'], 'schibsted': ['locl']}


def settled(font):
    """Written and read again: a freshly instanced font cannot be cut."""
    held = io.BytesIO()
    font.flavor = None
    font.save(held)
    held.seek(0)
    return TTFont(held)


def cut(font, text, features, to):
    options = Options()
    options.flavor = 'woff2'
    options.layout_features = features
    options.hinting = False
    options.desubroutinize = True
    options.name_IDs = [13, 14]
    options.drop_tables += ['STAT', 'DSIG', 'meta']
    options.notdef_outline = True
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=text)
    subsetter.subset(font)
    font.flavor = 'woff2'
    font.save(to)
    print(f'{to.name:32} {to.stat().st_size:7} bytes')


def main(sources, out):
    def display():
        return instancer.instantiateVariableFont(TTFont(sources / 'literata-normal.woff2'), {'opsz': 48, 'wght': 300})

    def grotesk():
        return instancer.instantiateVariableFont(TTFont(sources / 'schibsted-grotesk.woff2'), {'wght': (400, 600)})

    faces = {
        'literata-display': display,
        'literata-text': lambda: TTFont(sources / 'Literata_400Regular.ttf'),
        'literata-italic': lambda: TTFont(sources / 'Literata_400Regular_Italic.ttf'),
        'schibsted': grotesk,
    }
    for name, make in faces.items():
        cut(settled(make()), BASIC, FEATURES[name], out / f'{name}.woff2')
        cut(settled(make()), LATIN, FEATURES[name], out / f'{name}-latin.woff2')


main(Path(sys.argv[1]), Path(sys.argv[2]))
