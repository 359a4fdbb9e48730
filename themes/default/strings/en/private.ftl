# What the preview adds, which no built site has.
private-banner = Private view: it shows drafts, internal notes and words of texts that no built site has. Do not pass it on.
private-draft = draft
private-internal = internal
private-embargo = under embargo
pair-shared-private = Differing words are marked. The passages are shown in this private view alone; the built site gives their places.
