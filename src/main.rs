fn main() {
    let root = std::path::PathBuf::from(std::env::args().nth(1).unwrap_or(".".into()));
    let (sources, mut d) = dossier::load::load(&root).unwrap();
    let (dossier, more) = dossier::resolve::resolve(&sources);
    d.extend(more);
    dossier::diagnostic::sort(&mut d);
    for x in &d { eprint!("{}", dossier::diagnostic::draw(x, &sources.files, dossier::diagnostic::Format::Short, false)); }
    eprintln!("{} articles {} notes {} entities {} diagnostics", dossier.articles.len(), dossier.notes.len(), dossier.entities.len(), d.len());
}
