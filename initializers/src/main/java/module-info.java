import dev.onset.api.init.Initializer;
import dev.onset.initializers.Constant;
import dev.onset.initializers.GlorotNormal;
import dev.onset.initializers.GlorotUniform;
import dev.onset.initializers.HeNormal;
import dev.onset.initializers.HeUniform;
import dev.onset.initializers.IdentityInitializer;
import dev.onset.initializers.LecunNormal;
import dev.onset.initializers.LecunUniform;
import dev.onset.initializers.Normal;
import dev.onset.initializers.Ones;
import dev.onset.initializers.Orthogonal;
import dev.onset.initializers.TruncatedNormalInitializer;
import dev.onset.initializers.Uniform;
import dev.onset.initializers.VarianceScalingInitializer;
import dev.onset.initializers.Zeros;

/** The built-in initializers. */
module dev.onset.initializers {
    requires transitive dev.onset.api;

    exports dev.onset.initializers;

    provides Initializer with
            Constant,
            GlorotNormal,
            GlorotUniform,
            HeNormal,
            HeUniform,
            IdentityInitializer,
            LecunNormal,
            LecunUniform,
            Normal,
            Ones,
            Orthogonal,
            TruncatedNormalInitializer,
            Uniform,
            VarianceScalingInitializer,
            Zeros;
}
