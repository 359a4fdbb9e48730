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
