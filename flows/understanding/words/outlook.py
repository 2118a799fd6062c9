"""Words that ask whether there is any hope of enough points: 「还有指望吗」, 「还有没有希望」, 「没戏了吧」."""

# A pattern, in plain form, of what ends a clause; what stands before it is of whom, and by which facts.
OUTLOOK = (
    r"(?:(?:有没有|有|没有?)(?:一?点儿?|什么|啥|得)?(?:戏|救|希望|指望|机会|可能|谱|门儿?|盼头)|"
    r"能成|能行|行不行|成不成|中不中|够呛)[吗没不么吧了呢嘛啊呀哦的?？!！~\s]*$"
)
