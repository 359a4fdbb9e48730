#!/usr/bin/env bash
# Makes the subset fonts of the default theme from the published packages of their makers: for pages and for cards.
#
# Takes nothing but npm and Python from the machine; gives themes/default/static/fonts/*.woff2 with the
# licences beside them, and themes/default/cards/*.ttf, which the program draws with and no site holds.
# Does not decide which page loads what: themes/default/static/css/0-fonts.css says so by `unicode-range`.
set -euo pipefail

theme="$(cd "$(dirname "$0")/.." && pwd)/themes/default"
out="$theme/static/fonts"
cards="$theme/cards"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv tools
tools/bin/pip --quiet install fonttools==4.68.0 brotli==1.2.1
letters() { tools/bin/pyftsubset "$1" --output-file="$2" --unicodes="$3" --layout-features="$4" --desubroutinize --no-hinting --name-IDs='0,13,14'; }
subset() { letters "$1" subset.ttf "$3" "$4" && tools/bin/python named.py subset.ttf "$out/$2.woff2" "$5" woff2; }
card() { tools/bin/python named.py "$1" "$cards/$2.ttf" "$3" ""; }
package() { npm pack --silent "$1" >/dev/null && mkdir "$2" && tar -xzf ./*.tgz -C "$2" --strip-components=1 && rm ./*.tgz; }

# “Source” and “Plex” are reserved names: their licence asks that a changed font, which a subset is, be called otherwise.
cat > named.py <<'PYTHON'
import sys
from fontTools.ttLib import TTFont
font = TTFont(sys.argv[1])
family = sys.argv[3]
for name, words in ((1, family), (2, "Regular"), (3, family + " subset"), (4, family), (6, family.replace(" ", ""))):
    font["name"].setName(words, name, 3, 1, 0x409)
font.flavor = sys.argv[4] or None
font.save(sys.argv[2])
PYTHON

package @fontsource-variable/source-serif-4@5.3.1 serif
package @fontsource-variable/noto-naskh-arabic@5.3.0 naskh
package @ibm/plex-sans@1.1.0 plex
package @ibm/plex-sans-arabic@1.1.0 plex-arabic

# Weights from regular to bold are enough; the rest of the axis would be carried for nothing.
instance() { tools/bin/fonttools varLib.instancer --quiet "$1" wght="$2" --output="$3"; }
serif() { instance "serif/files/source-serif-4-$1-wght-$2.woff2" "$3" "serif-$1-$2.ttf"; }
serif latin normal 400:700
serif latin-ext normal 400:700
serif latin italic 400
serif latin-ext italic 400
naskh() { instance "naskh/files/noto-naskh-arabic-$1-wght-normal.woff2" 400:700 "naskh-$1.ttf"; }
naskh arabic
naskh latin

# Latin-1 with the punctuation of newspapers; then Latin Extended-A, what Arabic, Persian and Turkic names are transliterated with, and their marks.
latin='U+0020-007E,U+00A0-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02BE-02BF,U+02C6,U+02DA,U+02DC,U+2010-2014,U+2018-201E,U+2020-2022,U+2026,U+2030,U+2032-2033,U+2039-203A,U+2044,U+20AC,U+2190-2193,U+2212,U+2248,U+2260,U+2264-2265'
extended='U+0100-0130,U+0132-0151,U+0154-017F,U+0186,U+018F,U+0192,U+01CD-01DC,U+01E6-01E7,U+0218-021B,U+0259,U+02D8-02D9,U+02DB,U+02DD,U+0300-0304,U+0306-030C,U+0323-0328,U+032E,U+0331,U+1E0C-1E0D,U+1E10-1E11,U+1E20-1E21,U+1E24-1E25,U+1E28-1E2B,U+1E32-1E37,U+1E40-1E43,U+1E62-1E63,U+1E6C-1E6F,U+1E80-1E85,U+1E8E-1E8F,U+1E92-1E97,U+1EBC-1EBD,U+1EF2-1EF3'
# The letters of Arabic, Persian, Urdu and Kurdish with harakat, both kinds of digits, joiners.
arabic='U+060C,U+061B-061C,U+061F,U+0621-063A,U+0640-0655,U+0660-066D,U+0670-0671,U+0679-067A,U+067C,U+067E,U+0681,U+0685-0686,U+0688-0689,U+0691,U+0693,U+0695-0696,U+0698,U+069A,U+06A4,U+06A9,U+06AB,U+06AD,U+06AF,U+06B5,U+06BA,U+06BC,U+06BE,U+06C0-06C3,U+06C6-06C8,U+06CA-06CC,U+06CE,U+06D0,U+06D2-06D5,U+06F0-06F9,U+200C-200F,U+25CC'
# What stands between Arabic words: the stock ranges leave out the quotation marks and the dashes.
between='U+0020-0040,U+005B-005F,U+007B-007D,U+00A0,U+00A7,U+00AB,U+00B0,U+00B1,U+00B7,U+00BB,U+00D7,U+2010-2014,U+2018-201E,U+2022,U+2026,U+2030,U+2039-203A,U+2044,U+2212'
spacing='kern,liga,clig,calt,ccmp,locl,mark,mkmk'
joining="$spacing,init,medi,fina,isol,rlig"

mkdir -p "$out"
rm -f "$out"/*.woff2
subset serif-latin-normal.ttf serif-latin "$latin" "$spacing,lnum,tnum" "Dossier Serif"
subset serif-latin-ext-normal.ttf serif-latin-ext "$extended" "$spacing" "Dossier Serif"
subset serif-latin-italic.ttf serif-italic-latin "$latin" "$spacing" "Dossier Serif Italic"
subset serif-latin-ext-italic.ttf serif-italic-latin-ext "$extended" "$spacing" "Dossier Serif Italic"
subset naskh-arabic.ttf naskh-arabic "$arabic" "$joining" "Dossier Naskh"
subset naskh-latin.ttf naskh-between "$between" "$spacing" "Dossier Naskh"
for weight in Regular SemiBold; do
  name="$(tr '[:upper:]' '[:lower:]' <<< "$weight")"
  latin_file="plex/fonts/complete/woff2/IBMPlexSans-$weight.woff2"
  subset "$latin_file" "sans-$name-latin" "$latin" "$spacing" "Dossier Sans $weight"
  subset "$latin_file" "sans-$name-latin-ext" "$extended" "$spacing" "Dossier Sans $weight"
  subset "plex-arabic/fonts/complete/woff2/IBMPlexSansArabic-$weight.woff2" "sans-$name-arabic" "$arabic,$between" "$joining" "Dossier Sans Arabic $weight"
done
# For cards one weight of each, in one file a script: the program looks a letter up in the files in the order of their names.
mkdir -p "$cards"
rm -f "$cards"/*.ttf
for part in latin latin-ext; do instance "serif/files/source-serif-4-$part-wght-normal.woff2" 600 "card-serif-$part.ttf"; done
for part in arabic latin; do instance "naskh/files/noto-naskh-arabic-$part-wght-normal.woff2" 600 "card-naskh-$part.ttf"; done
letters card-serif-latin.ttf one.ttf "$latin" "$spacing,lnum"
letters card-serif-latin-ext.ttf two.ttf "$extended" "$spacing"
tools/bin/fonttools merge one.ttf two.ttf --output-file=both.ttf
card both.ttf title-latin "Dossier Serif"
letters card-naskh-arabic.ttf one.ttf "$arabic" "$joining"
letters card-naskh-latin.ttf two.ttf "$between" "$spacing"
tools/bin/fonttools merge one.ttf two.ttf --output-file=both.ttf
card both.ttf title-arabic "Dossier Naskh"
letters plex/fonts/complete/woff2/IBMPlexSans-Regular.woff2 one.ttf "$latin,$extended" "$spacing"
card one.ttf words-latin "Dossier Sans Regular"
letters plex-arabic/fonts/complete/woff2/IBMPlexSansArabic-Regular.woff2 one.ttf "$arabic,$between" "$joining"
card one.ttf words-arabic "Dossier Sans Arabic Regular"
# The package of the serif names no holder; the font does.
{ echo "Copyright 2014 - 2023 Adobe (http://www.adobe.com/), with Reserved Font Name ‘Source’."; tail -n +2 serif/LICENSE; } > "$out/serif-OFL.txt"
cp naskh/LICENSE "$out/naskh-OFL.txt"
cp plex/LICENSE.txt "$out/sans-OFL.txt"
cp plex-arabic/fonts/complete/woff2/license.txt "$out/sans-arabic-OFL.txt"
sed -i 's/\r$//' "$out"/*-OFL.txt
wc -c "$out"/*.woff2 "$cards"/*.ttf
