"""What words mean by themselves: closed acts, out of the grammar and lexicon files."""
