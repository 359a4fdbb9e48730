# La page des corrections, et les corrections dans les flux.

corrections-title = Corrections
corrections-summary = Ce qui a changé après la publication, et pourquoi. La plus récente d’abord.
corrections-none = Rien n’a été corrigé jusqu’ici.
corrections-report = Si vous trouvez une erreur, { $link }.
corrections-report-link = écrivez-nous
corrections-touches = Sur

feed-correction = { $kind } : { $title }
feed-section = { $dossier } – { $section }
feed-counts = { $articles } · { $origins }
feed-warning = Cette fiche contient des éléments éprouvants, que le flux laisse de côté : { $warning }.

# Ce qui a changé, par date : une partie des corrections.
changes-title = Ce qui a changé, par date
changes-summary = Fiches, sources et pages nouvelles ou modifiées, versions retirées et corrections, selon les dates que portent les fiches elles-mêmes. Les plus récentes d’abord.
changes-link = Tout ce qui a changé, par date
changes-more = La correction
changes-note-added = Nouvelle fiche
changes-note-updated = Fiche modifiée
changes-note-checked = Fiche relue
changes-note-verdict = Verdict
changes-note-withdrawn = Version retirée
changes-article-added = Nouvelle source
changes-article-updated = Source modifiée
changes-page-added = Nouvelle page
changes-page-updated = Page modifiée
