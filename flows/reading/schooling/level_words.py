"""The words for levels of education, as many patterns name them; what they mean is read in `education.py`."""

LEVELS = "本科|大专|专科|硕士|博士|高中|初中|中专"
# What a college leads to.
HIGHER = "本科|大专|专科|硕士|研究生"
# What somebody studies for.
STUDIES = "专升本|本科|大专|硕士|研究生"
