nav-sources = Harbour sources
